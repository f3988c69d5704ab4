# Answers, their buttons, and what is said where there is none.

answer-unsure-title = I am not sure
answer-unsure = I have nothing that surely answers this. Is it one of these? Otherwise ask again in other words, or ask a human where there is a button for it.
answer-declined-title = Not my field
answer-declined =
    That is outside what I know. I advise on **open-source tools, licences and learning**: which tool or model to use, what a licence allows, how to learn and how to contribute.
answer-more-sources =
    { $count ->
        [one] One more source under “More”.
       *[other] { $count } more sources under “More”.
    }
answer-foot = Checked { $date } · general information, not legal advice

button-more = More
button-why = Why this answer?
button-human = Ask a human
button-share = Show to all
button-topics = Browse topics
select-related = Read on …
select-section = In this entry …

suggestion = 💡 I may know this: **{ $title }**

why-title = Why this answer
why-question = **Your question, as I read it:** { $question }
why-kind = **You want:** { $kind }
why-names = **Names that I know:** { $names }
why-wishes = **It must:** { $wishes }
why-passages = **Nearest in what I know:**
why-near-misses = **Near, but not used:** { $titles }
why-sureness = I am **{ $sure }%** sure. I answer from { $answers }%, and suggest from { $suggests }%.
why-nothing-searched = That was no question, so I searched for nothing.

kind-explain = an explanation
kind-compare = a comparison
kind-compatibility = whether licences go together
kind-openness = whether something is open
kind-recommend = a recommendation
kind-path = a way to learn
kind-smalltalk = a chat
kind-none = nothing that I know of

wrong-title = What was wrong?
wrong-reason = What was wrong with this answer?
wrong-missed = It did not answer my question
wrong-wrong = Something in it is wrong
wrong-outdated = It is outdated
wrong-unclear = I do not understand it
wrong-sources = The sources do not support it
wrong-words = In your own words
wrong-words-description = Optional. The people who look after the answers read this.

notice-failed = Something went wrong on my side. The people who run me can see it in their log. Please try again in a while.
notice-busy = Many people are asking just now. Please try again in a minute.
notice-too-fast =
    { $seconds ->
        [one] That was a lot at once. Please wait a second, then ask on.
       *[other] That was a lot at once. Please wait { $seconds } seconds, then ask on.
    }
notice-answered-above = I answered that a moment ago: { $link }
notice-shared-already = I have shown that to all already.
notice-question-gone = The question of this answer is gone, so I cannot go back to it. Please ask again.
notice-entry-gone = What this led to is no longer in my knowledge. Please ask again.
notice-no-text = I see no text in that message.
notice-use-menu = I cannot read the message that you reply to. Open its menu and choose **Apps → Ask the advisor about this**, or write the question here.
notice-ask-elsewhere = In this server I answer in { $channels }. Elsewhere, `/ask` shows you the answer alone.
notice-may-not-write = I may not write in { $channel }. You can use `/ask` there, or tell the people who run the server.
notice-voted-up = Thank you, that helps to see what is useful.
notice-voted-down = Thank you. The people who look after the answers will see it.
notice-form-lost = I was restarted while this form was open. Please open it again.
notice-form-lost-with-text = I was restarted while this form was open. Please open it again; so that nothing is lost, you had written: { $text }
notice-server-only = That only works in a server.
