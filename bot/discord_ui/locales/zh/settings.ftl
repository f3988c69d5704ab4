# 服务器管理者用 /settings 做的设置。

settings-title = 设置
settings-intro = 不改也能正常使用。想改什么就改，会立刻保存。
settings-line = **{ $section }：**{ $now }
settings-now = **当前：**{ $now }
settings-choose-section = 修改…
settings-choose-channel = 选择频道…
settings-choose-role = 选择身份组…
settings-choose-interest = 选择兴趣…
settings-back = 所有设置
settings-not-yours = 只有拥有**管理服务器**权限的人才能修改我的设置。
settings-saved-unseen = 已经保存，但我没能显示出来。用 `/settings` 查看。

settings-off = 关闭
settings-everywhere = 所有频道
settings-more = 另外 { $count } 个
settings-gone = { $count } 个已被删除

settings-ask = 我在哪里回答
settings-ask-about =
    在这些频道和它们的子区里，我的回答所有人都能看到。在其他地方，`/ask` 的回答只有提问者能看到。
    一个都不选，我就在所有频道回答。
settings-set-ask-everywhere = 所有频道

settings-forum = 论坛帖子
settings-forum-about =
    在这些论坛里，我会主动回答新帖子：只在有把握时回答，而且只答一次。
settings-set-forum-off = 关闭

settings-suggest = 频道里的建议
settings-suggest-about =
    有人在这些频道里向大家提问，而我确实知道答案时，我会用一行字提示。否则我不出声。
settings-set-suggest-off = 关闭

settings-welcome = 欢迎新成员
settings-welcome-about =
    我会在这个频道欢迎新成员，并邀请他们开始入门。我不会发私信。
settings-welcome-in = 在 { $channel }
settings-welcome-own-words = 在 { $channel }，带有你自己的话
settings-welcome-words = **你写的话：**
settings-write-welcome = 写点自己的话
settings-welcome-form = 欢迎新成员
settings-welcome-form-words = 你想对新成员说的话
settings-welcome-form-description = 显示在我的问候下面。不需要就留空。
settings-set-welcome-plain = 去掉这些话
settings-set-welcome-off = 关闭

settings-roles = 兴趣身份组
settings-roles-about =
    新成员会通过 `/start` 告诉我他们的兴趣。只要他们愿意，我可以为每个兴趣分配一个身份组。
    先选兴趣，再选对应的身份组。
settings-roles-count = 已设置 { $count } 个兴趣
settings-roles-line = - { $interest }：{ $role }
settings-role-gone = 已删除的身份组
settings-set-roles-off = 不分配身份组

settings-helpers = 答疑伙伴
settings-helpers-about =
    我答不上来的问题，成员可以发给你们的答疑伙伴。请选择接收问题的频道；需要的话，再选一个要提及的身份组。
    设了身份组，就只有拥有它的人才能认领问题。
settings-helpers-pinged = { $channel }，提及 { $role }
settings-set-helpers-off = 关闭
settings-set-helpers-unpinged = 不提及任何人

settings-privacy = 没有答案的问题
settings-privacy-about =
    如果你同意，我会保存我没能回答的问题的文字，保留 { $gap_days } 天，不带名字。私下的提问也包括在内。
    如果回答收到 👍 或 👎，我也会保存对应问题的文字，保留 { $vote_days } 天，并附上评价者的 ID。
    这能看出知识库缺什么。同意之前，请先告诉你的成员。
    如果你不同意，这些问题的文字就不会保存，已经保存的会立刻删除。
settings-keep-on = 保存文字
settings-keep-off = 不保存文字
settings-set-keep-on = 保存文字
settings-set-keep-off = 不保存

settings-answers = 回答
settings-answers-about = 简短的回答带有“更多”按钮，完整的回答会一次显示全部内容。
settings-length-short = 简短
settings-length-full = 完整
settings-set-length-short = 简短
settings-set-length-full = 完整

settings-language = 语言
settings-language-about =
    我对所有人说话时用的语言。只有一个人能看到的内容，会用那个人自己的语言。
    知识库本身是英文的。
settings-language-own = 跟随服务器的语言
settings-language-own-now = 跟随服务器（{ $language }）
settings-language-de = Deutsch
settings-language-en = English
settings-language-es = Español
settings-language-fr = Français
settings-language-pt = Português
settings-language-zh = 中文

settings-reminders = 提醒
settings-reminders-about =
    新成员可以让我用一条私信提醒他们完成最初的几步。只有提出要求的人才会收到。
settings-remind-on = 允许
settings-remind-off = 不允许
settings-set-remind-on = 允许
settings-set-remind-off = 不允许

settings-more-concerns = 还有 { $count } 处需要处理，请看各个部分。
settings-concern-gone = 你选的频道中有 { $count } 个已被删除。
settings-concern-ask-nowhere = 允许我回答的频道都被删除了，所以我现在不会在任何地方公开回答。请另选频道，或者让我在所有频道回答。
settings-concern-lacking = 在 { $channel } 我缺少权限：**{ $permissions }**。
settings-concern-content-forum = 论坛帖子：我还不能读取消息，所以只能看帖子标题。请运行我的人打开 **Message Content Intent**（Discord Developer Portal › 我的应用 › Bot），然后重启我。
settings-concern-content-suggest = 频道里的建议：我还不能读取消息，所以不会出声。请运行我的人打开 **Message Content Intent**（Discord Developer Portal › 我的应用 › Bot），然后重启我。
settings-concern-members = 欢迎新成员：我还看不到谁加入了，所以不会欢迎任何人。新成员可以自己用 `/start`。请运行我的人打开 **Server Members Intent**（Discord Developer Portal › 我的应用 › Bot），然后重启我。
settings-concern-helpers-role-gone = 答疑伙伴的身份组已被删除。请另选一个，或者不提及任何人。
settings-concern-role-silent = 我不能提及 { $role }：请把它设为可提及，或者在答疑频道给我**提及 everyone、here 和所有身份组**的权限。
settings-concern-manage-roles = 要分配身份组，我需要**管理身份组**权限。
settings-concern-role-gone = “{ $interest }”的身份组已被删除。
settings-concern-role-managed = { $role } 无法分配：它属于某个应用，或属于所有人。
settings-concern-role-high = { $role } 排在我的身份组上面，所以我无法分配。请把我的身份组移到它上面。
settings-concern-role-power = { $role } 拥有管理服务器的权限，所以我不会把它分配给“{ $interest }”。

settings-permission-view_channel = 查看频道
settings-permission-send_messages = 发送消息
settings-permission-send_messages_in_threads = 在子区内发送消息
settings-permission-read_message_history = 阅读消息历史记录
settings-permission-create_public_threads = 创建公共子区
