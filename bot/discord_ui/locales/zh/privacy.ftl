# 关于一个人保存了什么：/privacy。

privacy-title-here = 我在这个服务器里保存的你的信息
privacy-title-everywhere = 我在所有服务器以及这里保存的你的信息
privacy-nothing-here = 什么都没有。
privacy-nothing-everywhere = 什么都没有。
privacy-kept-replies = - 我回答过的**你的 { $count } 条消息**：只存消息和回答的编号，不存文字。每条保留 { $days } 天。
privacy-kept-votes = - 你对回答的 **{ $count } 次评价**（👍 或 👎），以及你填的理由。每次保留 { $days } 天。
privacy-kept-onboardings =
    { $count ->
        [1] - **你的入门信息**：你在 `/start` 里告诉我的内容、你的步骤和提醒。保留到你最后一次使用后 { $days } 天。
       *[other] - 你在 { $count } 个服务器的**入门信息**：你在 `/start` 里告诉我的内容、你的步骤和提醒。保留到你最后一次使用后 { $days } 天。
    }
privacy-kept-asked = - 你发给答疑伙伴的 **{ $count } 个问题**，以及他们的答复。处理完后保留 { $days } 天；一直没处理的保留 { $open } 天。
privacy-kept-helped = - 你作为答疑伙伴认领的、别人的 **{ $count } 个问题**。处理完后保留 { $days } 天。
privacy-in-memory = 我会把我们聊的内容记住一刻钟，方便你接着问。有些回答会在内存里留得久一些，好让按钮能用。这些都不会写入存储，重启后就没了。
privacy-questions = **在这个服务器里**，我还会保存我没能回答的问题的文字，保留 { $days } 天，不带名字；你评价过的回答所对应的问题也会保存。这是服务器管理者的选择。
privacy-never = **绝不保存：**你的名字、你写给别人的内容，以及我私下给你的回答。
privacy-leaving = 服务器移除我之后，我保存的该服务器的全部内容会在 30 天后删除。
privacy-delete-here = 删除我在这里的信息
privacy-delete-everywhere = 删除我在所有地方的信息
privacy-confirm-here = 要删除你在这个服务器里的这些信息吗？
privacy-confirm-everywhere = 要删除你在所有服务器里的这些信息吗？
privacy-confirm-warning-here =
    删除后无法恢复。
    还在等答疑伙伴回答的问题会被撤回。我按兴趣给你的身份组也会一并移除。
    你作为答疑伙伴写的回答会留给提问者，但不带你的名字。频道里的其他消息会保持原样。
privacy-confirm-warning-everywhere =
    删除后无法恢复。
    还在等答疑伙伴回答的问题会被撤回。我按兴趣给你的身份组也会一并移除。
    你作为答疑伙伴写的回答会留给提问者，但不带你的名字。频道里的其他消息会保持原样。
privacy-button-confirm = 是的，删除
privacy-button-back = 不，返回
privacy-deleted-here = 好了。这个服务器里不再保存你的任何信息。
privacy-deleted-everywhere = 好了。所有服务器里都不再保存你的任何信息。
privacy-roles-left = 在 { $server }，Discord 没有让我收回你的这些身份组：{ $roles }。请告诉那个服务器的管理者。
privacy-roles-reason = 成员删除了自己保存的信息
