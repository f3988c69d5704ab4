# 欢迎新成员、/start 的问题、入门包和 /progress。

onboarding-welcome = 欢迎，{ $members }
onboarding-welcome-more = …还有另外 { $count } 位
onboarding-welcome-offer = 回答四个小问题，我就为你搭配第一个工具、第一门课程和第一次贡献。只有你能看到。
onboarding-welcome-button = 开始

onboarding-title = 你在 { $server } 的起步
onboarding-step = 第 { $number } 题，共 { $count } 题
onboarding-resumed = 你 { $when } 答到了这里，我们接着来吧。
onboarding-changing = 答完最后一题之前，你的入门包不会变。
onboarding-kept = 你的回答只保存在这个服务器里。用 `/progress` 可以查看和删除。

onboarding-ask-interests = **你想了解些什么？**最多选 { $most } 个。
onboarding-choose-interests = 选择你感兴趣的内容
onboarding-ask-experience = **你以前写过多少程序？**
onboarding-ask-goal = **你来这里是为了什么？**
onboarding-ask-hours = **你每周能花几个小时？**

onboarding-interest-machine-learning = 机器学习
onboarding-interest-language-models = 语言模型
onboarding-interest-data = 数据
onboarding-interest-programming = 编程
onboarding-interest-writing = 写作、翻译、社区
onboarding-interest-media = 设计、图像、声音、视频
onboarding-interest-self-hosting = 自托管
onboarding-interest-licensing = 许可证与法律
onboarding-interest-teaching = 教学
onboarding-interest-responsible-ai = 负责任的 AI 与隐私

onboarding-choice-experience-none = 完全没写过
onboarding-choice-experience-some = 写过一点
onboarding-choice-experience-daily = 经常写
onboarding-choice-experience-contributed = 我参与过开源贡献

onboarding-choice-goal-learn = 学点东西
onboarding-choice-goal-use = 使用开源工具
onboarding-choice-goal-contribute = 第一次参与贡献
onboarding-choice-goal-start = 发起一个项目
onboarding-choice-goal-teach = 教别人

onboarding-choice-hours-1 = 1 小时
onboarding-choice-hours-3 = 3 小时
onboarding-choice-hours-6 = 6 小时
onboarding-choice-hours-10 = 10 小时或更多

onboarding-button-back = 返回
onboarding-button-keep = 保留这些
onboarding-button-over = 重新开始
onboarding-over-question = **要重新开始吗？**你的回答和入门包会被删除，提醒也会取消。
onboarding-over-yes = 是的，重新开始
onboarding-over-no = 不，保留

onboarding-pack-title = 你的入门包
onboarding-pack-for = { $interests } · { $hours ->
        [10] 每周 10 小时或更多
       *[other] 每周 { $hours } 小时
    }
onboarding-pack-ready = 我建议从这些开始，一样一样来。
onboarding-pack-empty = 知识库里没有符合这些回答的内容。换几个选项试试，或者用 `/ask` 问我。
onboarding-piece-tool = 第一个工具
onboarding-piece-course = 第一门课程
onboarding-piece-contribution = 第一次贡献
onboarding-piece-gone = 这个已经不在我的知识库里了。修改你的回答，就能换成别的。
onboarding-button-read = 详情
onboarding-button-done = 标记为完成
onboarding-button-undone = 还没完成
onboarding-next = **下一步：**{ $title }
onboarding-count = 已完成 { $done } / { $count }
onboarding-all-done = **全部完成，真棒！**接下来想了解什么？用 `/ask` 问我，或者修改你的回答，换一个新的入门包。

onboarding-because-interest = { $interest }
onboarding-because-goal-learn = 有助于学习
onboarding-because-goal-use = 拿来就能用
onboarding-because-goal-contribute = 能带你走向贡献
onboarding-because-goal-start = 对你自己的项目有帮助
onboarding-because-goal-teach = 对教学有帮助
onboarding-because-no-code = 不用写代码
onboarding-because-language = 可以用 { $language } 调用
onboarding-because-license = 开源（{ $license }）
onboarding-because-level-novice = 不需要编程基础
onboarding-because-level-beginner = 需要一点编程基础
onboarding-because-level-intermediate = 需要会 Python，懂一些机器学习
onboarding-because-free = 免费
onboarding-because-plan = 每周 { $hours } 小时，约 { $weeks } 周
onboarding-because-audience-newcomer = 写给新手
onboarding-because-audience-student = 写给学习者
onboarding-because-audience-developer = 写给写程序的人
onboarding-because-audience-contributor = 写给贡献者
onboarding-because-audience-maintainer = 写给项目维护者
onboarding-because-audience-educator = 写给教学的人
onboarding-because-audience-nonprofit = 写给公益组织和公共机构

onboarding-places = **这里可以去的地方**
onboarding-place-ask = 在 { $channels } 随便问我
onboarding-place-ask-anywhere = 在任何频道用 `/ask` 随便问我
onboarding-place-forums = 在 { $channels } 发帖

onboarding-roles-offer = **适合你兴趣的身份组：**{ $roles }
onboarding-roles-had = **我给你的身份组：**{ $roles }
onboarding-button-roles = 给我这些身份组
onboarding-button-no-roles = 收回这些身份组
onboarding-roles-given = 你现在有：{ $roles }
onboarding-roles-taken = 已移除：{ $roles }
onboarding-roles-failed = Discord 没有让我修改：{ $roles }。请过一会儿再试，或者告诉服务器的管理者。
onboarding-roles-gone = 这里为“{ $interest }”设置过身份组，但它已经不存在了。请告诉服务器的管理者。
onboarding-roles-refused = 我不能分配 { $role }。请告诉服务器的管理者。
onboarding-roles-may-not = 我在这个服务器里不能分配身份组。请告诉管理者。
onboarding-roles-none = 这里已经没有适合你兴趣的身份组了。
onboarding-roles-reason = 成员在 /start 中按兴趣选择

onboarding-remind-offer = **需要提醒吗？**我会给你发一次私信，只发一次。几天后发？
onboarding-remind-set = 我会在 { $when } 给你发一次消息。
onboarding-button-remind = { $days } 天
onboarding-button-no-reminder = 不用提醒
onboarding-remind-not-here = 这个服务器关闭了提醒。
onboarding-remind-off = 好的，我不会给你发消息。
onboarding-reminder-title = 你让我提醒你
onboarding-reminder = 你在 **{ $server }** 的入门包还等着你：已完成 { $done } / { $count }。
onboarding-reminder-foot = 提醒只有这一次。在服务器里用 `/progress` 查看你的入门包。
onboarding-button-reminder-off = 别再提醒我
onboarding-reminder-none-left = 已经没有提醒了。除非你在 `/progress` 里要求，我不会再给你发消息。

onboarding-button-change = 修改我的回答
onboarding-button-delete = 删除我在这里的全部信息
onboarding-delete-question = **要删除你在这个服务器里的全部信息吗？**
    包括你的回答、入门包、提醒、我给你的身份组、你对我回答的评价，以及你发给答疑伙伴的问题。删除后无法恢复。
onboarding-delete-yes = 是的，删除
onboarding-delete-no = 不，保留
onboarding-deleted = 好了。我在这个服务器里不再保存你的任何信息。
onboarding-nothing = 这里没有你的入门包。用 `/start` 就能生成一个。
onboarding-moved-on = 你之前已经答到更后面了，这里是你现在的进度。
