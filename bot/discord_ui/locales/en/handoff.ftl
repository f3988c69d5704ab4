# Hand-off: asking the helpers of a server.

handoff-button-send = Send
handoff-button-edit = Edit
handoff-button-cancel = Cancel
handoff-button-claim = Claim
handoff-button-answer = Answer
handoff-button-release = Release
handoff-button-close = Close
handoff-button-again = Tell them again
handoff-button-draft = Make a draft
handoff-button-agree = I agree, make the draft
handoff-button-read = Read
handoff-button-withdraw = Withdraw
handoff-button-resend = Send again

handoff-helpers = helpers
handoff-somebody = somebody
handoff-details = More about it:

handoff-preview-title = Ask a human
handoff-preview-where =
    This goes to **{ $channel }**.
    The helpers there see your name and this:
handoff-preview-near = I add what comes nearest in what I know:
handoff-preview-answered = I add what I answered with:
handoff-preview-public =
    A link to this conversation goes along.
    The answer comes here, and names you.
handoff-preview-private =
    You asked privately. The text of my answer does not go along.
    The reply comes to you by direct message, or under `/handoffs`.
handoff-preview-kept = Nothing is sent before you press “Send”. It is kept until 30 days after the answer.
handoff-cancelled = All right. Nothing was sent.

handoff-edit-title = Your question
handoff-edit-question = Your question
handoff-edit-details = More about it
handoff-edit-details-description = Optional. What would help somebody to answer?

handoff-not-yours =
    Only who asked this can send it to the helpers.
    You can ask it yourself with `/ask`.
handoff-no-channel =
    I cannot write to this server's helpers just now.
    Nothing was sent or kept. Please tell the people who run the server.
handoff-same =
    This question waits for the helpers already.
    You find it under `/handoffs`.
handoff-too-many =
    { $most ->
        [one] One question of yours waits already.
       *[other] { $most } questions of yours wait already.
    }
    Under `/handoffs` you can withdraw one.
handoff-not-sent =
    Discord did not take it, so nothing was sent or kept.
    Please press “Send” again in a while.
handoff-sent-public =
    Sent to the helpers.
    You are told here when somebody answers; `/handoffs` shows how it stands.
handoff-sent-private =
    Sent to the helpers.
    The answer comes by direct message. If you take none, look under `/handoffs`.

handoff-card-title = 🙋 Question { $id }
handoff-card-asker = { $asker } asks, { $when }
handoff-card-place = Where it was asked
handoff-card-private = Asked privately: only they get the answer.
handoff-card-near = I was not sure. Nearest in what I know:
handoff-card-answered = I answered with:
handoff-card-gone = This question is no longer here. Whoever asked it took it back, or it was kept long enough.
handoff-thread = Question { $id }
handoff-state-open = **Open.** Who takes it?
handoff-state-open-for = **Open.** { $helpers }, who takes it?
handoff-state-claimed = **{ $helper }** has it.
handoff-state-answered = **{ $helper }** answered.
handoff-state-closed = **Closed.**

handoff-told-publicly = They were told where they asked.
handoff-told-directly = They were told by direct message.
handoff-told-unreached =
    I could not reach them just now, and try again within the hour.
    They also find the answer under `/handoffs`.
handoff-told-refused =
    I could not reach them: they take no direct messages.
    They find the answer under `/handoffs`.
handoff-told-left = They have left this server, so nobody was told.

handoff-only-helpers = These buttons are for the helpers of this server.
handoff-taken = { $helper } has this question.
handoff-settled = That has changed meanwhile. The card shows how it stands.
handoff-gone = That is no longer here.

handoff-reply-title = Answer question { $id }
handoff-reply-text = Your answer
handoff-reply-source = A source
handoff-reply-source-description = Optional. A link that shows it.
handoff-reply-kept = Your answer is kept.
handoff-reply-not-kept =
    I could not keep this answer: somebody else has the question, or it was taken back, or my records failed.
    So that nothing is lost, you wrote:

handoff-answer-title = 🙋 A helper answered
handoff-answer-for = { $asker }, you asked:
handoff-answer-source = Source: { $site }
handoff-answer-from = From { $helper }, a helper of this server. Not checked by me.
handoff-answer-helpful = Was this helpful?
handoff-closed-for-you =
    The helpers closed your question without an answer:
    { $question }

handoff-own-title = Your questions to the helpers
handoff-own-none =
    There are none.
    “Ask a human” below an answer sends one.
handoff-own-open = Waits for a helper · { $when }
handoff-own-claimed = A helper has it · { $when }
handoff-own-answered = Answered · { $when }
handoff-own-closed = Closed · { $when }
handoff-own-lost = The helpers no longer see it · { $when }
handoff-withdrawn = Withdrawn. The helpers no longer see it.

handoff-consent-title = Make a draft entry
handoff-consent =
    Your answer becomes a file for the people who look after my knowledge.
    They check it, finish it and may publish it.
    You must agree that your text is published under **CC-BY-4.0**: anybody may use it who names you.
handoff-consent-author = Only { $helper } wrote this answer, so only they can agree to publish it.
handoff-draft-made =
    Here is the draft. Finish what says “TODO” and propose it in `{ $folder }`.
    A copy of it is kept for 30 days.
handoff-draft-kept = The draft is made and kept, but Discord did not take the file. Please try again in a while.
