# 转交：请服务器的答疑伙伴来回答。

handoff-button-send = 发送
handoff-button-edit = 编辑
handoff-button-cancel = 取消
handoff-button-claim = 认领
handoff-button-answer = 回答
handoff-button-release = 放回
handoff-button-close = 关闭
handoff-button-again = 再通知一次
handoff-button-draft = 生成草稿
handoff-button-agree = 我同意，生成草稿
handoff-button-read = 查看
handoff-button-withdraw = 撤回
handoff-button-resend = 重新发送

handoff-helpers = 答疑伙伴
handoff-somebody = 某位成员
handoff-details = 补充说明：

handoff-preview-title = 问问真人
handoff-preview-where =
    这会发到 **{ $channel }**。
    那里的答疑伙伴会看到你的名字和以下内容：
handoff-preview-near = 我会附上知识库里最接近的内容：
handoff-preview-answered = 我会附上我给出的回答：
handoff-preview-public =
    会附上这段对话的链接。
    答复会发到这里，并提到你的名字。
handoff-preview-private =
    你是私下提问的，所以不会附上我的回答内容。
    答复会通过私信发给你，也可以用 `/handoffs` 查看。
handoff-preview-kept = 在你点“发送”之前，什么都不会发出去。内容会保留到答复后 30 天。
handoff-cancelled = 好的，什么都没有发送。

handoff-edit-title = 你的问题
handoff-edit-question = 你的问题
handoff-edit-details = 补充说明
handoff-edit-details-description = 选填。还有什么信息能帮别人更好地回答？

handoff-not-yours =
    只有提问的人才能把它发给答疑伙伴。
    你可以用 `/ask` 自己问。
handoff-no-channel =
    我现在没法给这个服务器的答疑伙伴发消息。
    什么都没有发送，也没有保留。请告诉服务器的管理者。
handoff-same =
    这个问题已经在等答疑伙伴回答了。
    用 `/handoffs` 可以看到它。
handoff-too-many =
    你已经有 { $most } 个问题在等待回答了。
    用 `/handoffs` 可以撤回其中一个。
handoff-not-sent =
    Discord 没有接收，所以什么都没有发送，也没有保留。
    请过一会儿再点“发送”。
handoff-sent-public =
    已发给答疑伙伴。
    有人回答时，我会在这里告诉你；用 `/handoffs` 可以查看进展。
handoff-sent-private =
    已发给答疑伙伴。
    答复会通过私信发给你。如果你不接收私信，请用 `/handoffs` 查看。

handoff-card-title = 🙋 问题 { $id }
handoff-card-asker = { $asker } 提问 · { $when }
handoff-card-place = 提问的地方
handoff-card-private = 私下提问：只有提问者会收到答复。
handoff-card-near = 我不太确定。知识库里最接近的内容：
handoff-card-answered = 我给出的回答：
handoff-card-gone = 这个问题已经不在了。可能是提问者撤回了，也可能是保留期到了。
handoff-thread = 问题 { $id }
handoff-state-open = **待认领。**谁来接？
handoff-state-open-for = **待认领。**{ $helpers } 谁来接？
handoff-state-claimed = **{ $helper }** 已认领。
handoff-state-answered = **{ $helper }** 已回答。
handoff-state-closed = **已关闭。**

handoff-told-publicly = 已在原处通知提问者。
handoff-told-directly = 已用私信通知提问者。
handoff-told-unreached =
    我暂时联系不上提问者，一小时内会再试。
    提问者也可以用 `/handoffs` 看到答复。
handoff-told-refused =
    我联系不上提问者：对方不接收私信。
    提问者可以用 `/handoffs` 看到答复。
handoff-told-left = 提问者已经离开这个服务器，所以没有通知任何人。

handoff-only-helpers = 这些按钮是给这个服务器的答疑伙伴用的。
handoff-taken = { $helper } 已认领这个问题。
handoff-settled = 情况已经变了，请看卡片上的最新状态。
handoff-gone = 这个已经不在了。

handoff-reply-title = 回答问题 { $id }
handoff-reply-text = 你的回答
handoff-reply-source = 来源
handoff-reply-source-description = 选填。能证明这一点的链接。
handoff-reply-kept = 你的回答已保存。
handoff-reply-not-kept =
    我没能保存这个回答：可能别人认领了这个问题，可能提问者撤回了，也可能是我的记录出了故障。
    免得丢失，你写的是：

handoff-answer-title = 🙋 答疑伙伴回答了
handoff-answer-for = { $asker }，你问的是：
handoff-answer-source = 来源：{ $site }
handoff-answer-from = 由 { $helper }（这个服务器的答疑伙伴）回答，我没有核对过。
handoff-answer-helpful = 对你有帮助吗？
handoff-closed-for-you =
    答疑伙伴关闭了你的问题，没有给出答复：
    { $question }

handoff-own-title = 你发给答疑伙伴的问题
handoff-own-none =
    还没有。
    点回答下方的“问问真人”就能发一个。
handoff-own-open = 等待认领 · { $when }
handoff-own-claimed = 已有答疑伙伴认领 · { $when }
handoff-own-answered = 已回答 · { $when }
handoff-own-closed = 已关闭 · { $when }
handoff-own-lost = 答疑伙伴那边已经看不到了 · { $when }
handoff-withdrawn = 已撤回。答疑伙伴看不到它了。

handoff-consent-title = 生成条目草稿
handoff-consent =
    你的回答会变成一个文件，交给维护知识库的人。
    他们会核对、补全，也可能发布出来。
    你需要同意以 **CC-BY-4.0** 发布你的文字：任何人只要注明你的名字就可以使用。
handoff-consent-author = 这个回答是 { $helper } 写的，只有本人能同意发布。
handoff-draft-made =
    草稿在这里。请补全标着“TODO”的地方，然后提交到 `{ $folder }`。
    副本会保留 30 天。
handoff-draft-kept = 草稿已生成并保存，但 Discord 没有接收文件。请过一会儿再试。
