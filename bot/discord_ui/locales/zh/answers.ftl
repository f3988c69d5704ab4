# 回答、回答下方的按钮，以及没有答案时说的话。

answer-unsure-title = 我不太确定
answer-unsure = 我没有能确切回答这个问题的内容。你想问的是下面这些吗？不是的话，换个说法再问一次；如果下面有按钮，也可以请真人来答。
answer-declined-title = 这个我不在行
answer-declined =
    这超出了我的知识范围。我能帮你的是**开源工具、许可证和学习**：该用什么工具或模型、许可证允许什么、怎么学、怎么参与贡献。
answer-more-sources = 还有 { $count } 个来源，点“更多”查看。
answer-foot = 核对于 { $date } · 仅供参考，不构成法律意见

button-more = 更多
button-why = 为什么这样回答？
button-human = 问问真人
button-share = 让大家看到
button-topics = 浏览主题
select-related = 接着读…
select-section = 本条目内容…

suggestion = 💡 这个我可能知道：**{ $title }**

why-title = 为什么这样回答
why-question = **我理解的问题：**{ $question }
why-kind = **你想要的：**{ $kind }
why-names = **我认得的名称：**{ $names }
why-wishes = **必须满足：**{ $wishes }
why-passages = **知识库里最接近的内容：**
why-near-misses = **接近但没用上的：**{ $titles }
why-sureness = 我有 **{ $sure }%** 的把握。达到 { $answers }% 我会回答，达到 { $suggests }% 我会给出可能的选项。
why-nothing-searched = 这不是一个问题，所以我没有去查。

kind-explain = 解释说明
kind-compare = 比较
kind-compatibility = 许可证能不能一起用
kind-openness = 是不是开源
kind-recommend = 推荐
kind-path = 学习路线
kind-smalltalk = 随便聊聊
kind-none = 我不了解的内容

wrong-title = 哪里不对？
wrong-reason = 这个回答哪里不对？
wrong-missed = 没有回答我的问题
wrong-wrong = 内容有错误
wrong-outdated = 内容过时了
wrong-unclear = 我看不懂
wrong-sources = 来源不能支持它的说法
wrong-words = 用你自己的话说说
wrong-words-description = 选填。维护这些回答的人会看到。

notice-failed = 我这边出了点问题，运行我的人可以在日志里看到。请过一会儿再试。
notice-busy = 现在提问的人很多，请过一分钟再试。
notice-too-fast = 问得有点快啦。请等 { $seconds } 秒再接着问。
notice-answered-above = 这个问题我刚刚回答过： { $link }
notice-shared-already = 这条已经展示给大家了。
notice-question-gone = 这个回答对应的问题已经不在了，我没法再接着处理。请重新问一次。
notice-entry-gone = 这里指向的内容已经不在我的知识库里了。请重新问一次。
notice-no-text = 这条消息里没有文字。
notice-use-menu = 我读不到你回复的那条消息。请打开它的菜单，选择**应用 → 就这条消息问顾问**，或者直接把问题写在这里。
notice-ask-elsewhere = 在这个服务器里，我在 { $channels } 回答问题。在其他地方，可以用 `/ask`，回答只有你能看到。
notice-may-not-write = 我不能在 { $channel } 发消息。你可以在那里用 `/ask`，或者告诉服务器的管理者。
notice-voted-up = 谢谢，这能帮我们看出哪些回答有用。
notice-voted-down = 谢谢，维护这些回答的人会看到。
notice-form-lost = 这个表单打开期间我重启了。请重新打开一次。
notice-form-lost-with-text = 这个表单打开期间我重启了。请重新打开一次。免得丢失，你刚才写的是：{ $text }
notice-server-only = 这个功能只能在服务器里使用。
