# 不用打字提问的命令：许可证、工具、学习，以及按主题浏览。

browsing-unknown-name = 我没找到叫“{ $name }”的东西。
browsing-nearest-names = 你是不是想找 { $names }？请从输入时出现的名称里选一个。
browsing-same-twice = 你两次填的是同一个。请选两个不同的。
browsing-nothing-said = 你想找什么？请说说用途，或者至少选一个选项。

browsing-title = 浏览知识库
browsing-areas-intro = 先选领域，再选主题。只有你能看到这些。
browsing-choose-area = 选择领域…
browsing-choose-topic = 选择主题…
browsing-choose-entry = 选择想读的内容…
browsing-topics-count = { $count } 个主题。
browsing-entries-count = { $count } 个条目。
browsing-topic-size = { $about }（{ $count } 个条目）
browsing-page = 第 { $page } 页，共 { $pages } 页
browsing-back = 返回
browsing-previous = 上一页
browsing-next = 下一页

# 换个方式再问两个许可证是否兼容。

browsing-fit-use = 怎么使用？
browsing-fit-turn = 反过来看
browsing-fit-any = 所有使用方式
browsing-fit-copy = 复制进去
browsing-fit-link = 链接或导入
browsing-fit-bundle = 一起分发，各自独立
browsing-fit-network = 只通过网络使用
browsing-closed-product = 闭源产品

# 三步选许可证。

browsing-choose-title = 选择许可证
browsing-choose-step = 第 { $step } 步，共 3 步
browsing-choose-work = **你想给什么选许可证？**
browsing-choose-wish = **别人可以怎么用它？**
browsing-choose-extras = **你还看重什么？**可以多选。
browsing-choose-pick = 请选择…
browsing-choose-none = 没有了
browsing-choose-so-far = { $work }
browsing-choose-so-far-wish = { $work } → { $wish }
browsing-choose-again = 答案在下面。你可以在这里重新选择。

browsing-work-software = 程序
browsing-work-library = 供其他程序使用的库
browsing-work-web-service = 网络服务或服务端程序
browsing-work-documentation = 文档、书籍或其他文字
browsing-work-media = 图片、音乐或视频
browsing-work-data = 数据
browsing-work-model-weights = AI 模型的权重
browsing-work-fonts = 字体
browsing-work-hardware = 硬件设计

browsing-wish-anything = 几乎怎么用都行，也可以放进闭源产品
browsing-wish-share-changes = 哪里都能用，但对它的修改要公开
browsing-wish-share-all = 可以用，但基于它做的东西都要保持开源
browsing-wish-share-services = 同上，而且做成网络服务也要公开修改
browsing-wish-noncommercial = 可以用，但不能商用

browsing-extra-patents = 明文授予专利权
browsing-extra-simple = 条件越少越好
browsing-extra-gpl-compatible = 能用在 GPL-3.0 项目里
browsing-extra-nothing-asked = 不要求任何回报
