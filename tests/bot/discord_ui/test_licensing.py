"""Licences by commands, menus and buttons."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from simcord import Env

from bot.advice.orders import Fit
from bot.discord_ui.cards import MAX_OPTION_TEXT, MAX_OPTIONS
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.licensing import CLOSED_PRODUCT, ChooserCard, FitAgain
from bot.discord_ui.options import MAX_NAME
from bot.discord_ui.phrases import phrases_in
from index.compatibility import Use
from tests.bot.discord_ui.seen import ids, options, shown_in, texts
from tests.bot.discord_ui.simulated import lose_connection


async def test_show_answers_to_all_with_what_the_licence_allows(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "license show", name="licenses/mit")
    assert result.acknowledged
    assert not result.ephemeral
    shown = texts(result.response.components)
    assert "### MIT License" in shown
    assert "**You may:** commercial use" in shown
    assert "opensource.org/license/mit" in shown


async def test_private_is_seen_by_its_asker_alone(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "license show", name="licenses/mit", private=True)
    assert result.ephemeral
    assert channel.last_message is None


@pytest.mark.parametrize("typed", ["MIT", "mit", "The MIT licence", "licenses/mit", "mti license"])
async def test_a_name_that_was_typed_is_understood(channel: Any, alice: Any, typed: str) -> None:
    result = await alice.slash(channel, "license show", name=typed)
    assert "### MIT License" in texts(result.response.components)


async def test_an_unknown_name_is_told_alone_with_the_nearest_to_press(
    channel: Any, alice: Any
) -> None:
    result = await alice.slash(channel, "license show", name="GPL @everyone **x**", private=False)
    assert result.ephemeral
    shown = texts(result.response.components)
    assert "@everyone" not in shown
    assert "\\*\\*x\\*\\*" in shown
    nearest = ids(result.response.components)
    assert nearest
    assert all(one.startswith("entry:licenses/") for one in nearest)
    read = await alice.click(result.response, custom_id=nearest[0])
    assert read.acknowledged
    assert read.ephemeral


async def test_the_longest_name_is_told_within_the_limits(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "license show", name="x" * MAX_NAME)
    assert result.ephemeral
    assert "I know nothing by the name" in texts(result.response.components)


async def test_compare_names_every_licence(channel: Any, alice: Any) -> None:
    result = await alice.slash(
        channel, "license compare", first="MIT", second="Apache-2.0", third="GPL-3.0-only"
    )
    shown = texts(result.response.components)
    assert all(name in shown for name in ("Choose MIT", "Choose Apache-2.0", "Choose GPL-3.0"))


async def test_comparing_a_licence_with_itself_is_refused_privately(
    channel: Any, alice: Any
) -> None:
    result = await alice.slash(channel, "license compare", first="MIT", second="licenses/mit")
    assert result.ephemeral
    assert "same thing twice" in texts(result.response.components)


async def test_compatible_answers_with_a_verdict(channel: Any, alice: Any) -> None:
    result = await alice.slash(
        channel, "license compatible", inbound="MIT", into="GPL-3.0-only", use="link"
    )
    assert "### ✅" in texts(result.response.components)


@pytest.mark.parametrize("into", [CLOSED_PRODUCT, "closed source", "A closed-source product"])
async def test_what_goes_into_a_closed_product(channel: Any, alice: Any, into: str) -> None:
    result = await alice.slash(
        channel, "license compatible", inbound="GPL-3.0-only", into=into, use="copy"
    )
    shown = texts(result.response.components)
    assert "### ⛔ GPL-3.0-only in a closed product" in shown
    assert len([one for one in ids(result.response.components) if one.startswith("fit:")]) == 1


async def test_compatible_of_a_licence_with_itself_is_no_mistake(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "license compatible", inbound="MIT", into="MIT")
    assert "**Yes**" in texts(result.response.components)


async def test_another_use_is_asked_for_below_and_after_a_restart(
    simcord_env: Env, channel: Any, alice: Any, bob: Any, new_client: Callable[..., AdvisorClient]
) -> None:
    result = await alice.slash(
        channel, "license compatible", inbound="GPL-3.0-only", into=CLOSED_PRODUCT
    )
    (menu,) = [one for one in ids(result.response.components) if one.startswith("fit:")]
    await simcord_env.restart_bot(new_client())
    again = await bob.select(result.response, ["network"], custom_id=menu)
    assert again.acknowledged
    assert again.ephemeral  # whoever asks on does not fill the channel
    assert "### ✅" in texts(again.response.components)
    every = await bob.select(result.response, ["any"], custom_id=menu)
    assert "### ⛔" in texts(every.response.components)


async def test_what_to_read_on_stands_last(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "license compatible", inbound="MIT", into="GPL-3.0-only")
    kinds = [one.partition(":")[0] for one in ids(result.response.components)]
    assert kinds[-3:] == ["fit", "fit", "entries"]


async def test_the_other_way_round_keeps_the_use(channel: Any, alice: Any) -> None:
    result = await alice.slash(
        channel, "license compatible", inbound="MIT", into="GPL-3.0-only", use="copy"
    )
    turned = await alice.click(result.response, label="The other way round")
    shown = texts(turned.response.components)
    assert "Can I copy GPL-3.0-only code into an MIT project?" in shown
    assert "### ✅" not in shown
    back = await alice.click(turned.response, label="The other way round")
    assert "Can I copy MIT code into a GPL-3.0-only project?" in texts(back.response.components)


async def test_every_pair_fits_into_a_custom_id(simcord_bot: AdvisorClient) -> None:
    entries = simcord_bot.desk.advisor.snapshot.entries
    sides = [one for one in entries if one.startswith(("licenses/", "tools/", "models/"))]
    longest = sorted(sides, key=len)[-2:]
    phrases = phrases_in("en")
    for inbound, outbound in (*pairwise(sides), tuple(longest)):
        turned = FitAgain.turned(Fit(inbound, outbound, Use.NETWORK), phrases)
        assert len(turned.custom_id) <= 100


# --- the chooser ----------------------------------------------------------------------------------


async def test_three_steps_lead_to_an_answer_that_can_be_shown_to_all(
    channel: Any, alice: Any
) -> None:
    result = await alice.slash(channel, "license choose")
    assert result.ephemeral
    card = result.response
    assert "Step 1 of 3" in texts(card.components)
    await alice.select(card, ["library"], custom_id="choose:pick::")
    assert "Step 2 of 3" in texts(card.components)
    assert "A library that other programs use" in texts(card.components)
    await alice.select(card, ["share-changes"], custom_id="choose:pick:library:")
    assert "Step 3 of 3" in texts(card.components)
    answer = await alice.select(
        card, ["none", "patents"], custom_id="choose:pick:library:share-changes"
    )
    assert answer.ephemeral
    assert "Mozilla Public License 2.0" in texts(answer.response.components)
    assert channel.last_message is None
    shared = await alice.click(answer.response, custom_id="answer:share")
    assert shared.acknowledged
    assert "Mozilla Public License 2.0" in shown_in(channel.last_message)


async def test_nothing_else_is_a_choice_too(channel: Any, alice: Any) -> None:
    card = (await alice.slash(channel, "license choose")).response
    await alice.select(card, ["software"], custom_id="choose:pick::")
    await alice.select(card, ["anything"], custom_id="choose:pick:software:")
    answer = await alice.select(card, ["none"], custom_id="choose:pick:software:anything")
    assert "MIT License" in texts(answer.response.components)


async def test_back_leads_through_the_steps(channel: Any, alice: Any) -> None:
    card = (await alice.slash(channel, "license choose")).response
    assert "choose:back::" not in ids(card.components)
    await alice.select(card, ["fonts"], custom_id="choose:pick::")
    await alice.select(card, ["anything"], custom_id="choose:pick:fonts:")
    await alice.click(card, label="Back")
    assert "Step 2 of 3" in texts(card.components)
    assert "A font" in texts(card.components)
    await alice.click(card, label="Back")
    assert "Step 1 of 3" in texts(card.components)
    assert "A font" not in texts(card.components)


async def test_a_choice_goes_on_after_a_restart(
    simcord_env: Env, channel: Any, alice: Any, new_client: Callable[..., AdvisorClient]
) -> None:
    card = (await alice.slash(channel, "license choose")).response
    await alice.select(card, ["data"], custom_id="choose:pick::")
    await simcord_env.restart_bot(new_client())
    await alice.select(card, ["share-all"], custom_id="choose:pick:data:")
    await simcord_env.restart_bot(new_client())
    answer = await alice.select(card, ["none"], custom_id="choose:pick:data:share-all")
    assert "Licences for this" in texts(answer.response.components)


@pytest.mark.parametrize("step", [("", ""), ("web-service", ""), ("web-service", "share-services")])
def test_no_step_says_less_than_its_menu_needs(step: tuple[str, str]) -> None:
    card: Any = ChooserCard(phrases_in("en"), *step)
    offered = options(card.to_components(), f"choose:pick:{step[0]}:{step[1]}")
    assert len(offered) > 1
    assert all(0 < len(label) <= MAX_OPTION_TEXT for label in offered.values())


async def test_a_step_that_discord_refuses_leaves_the_card_usable(
    simcord_env: Env, channel: Any, alice: Any, caplog: pytest.LogCaptureFixture
) -> None:
    card = (await alice.slash(channel, "license choose")).response
    simcord_env.inject_error("POST", "/interactions/*/callback", status=500)
    await alice.select(card, ["data"], custom_id="choose:pick::")
    assert "could not change a card" in caplog.text
    assert "Step 1 of 3" in texts(card.components)
    await alice.select(card, ["data"], custom_id="choose:pick::")
    assert "Step 2 of 3" in texts(card.components)


async def test_a_lost_connection_while_answering_is_noted(
    monkeypatch: pytest.MonkeyPatch, channel: Any, alice: Any, caplog: pytest.LogCaptureFixture
) -> None:
    lose_connection(monkeypatch, "PATCH", "/@original")
    await alice.slash(channel, "license show", name="MIT")
    assert "could not show an answer to an interaction" in caplog.text
    again = await alice.slash(channel, "license show", name="MIT")
    assert "### MIT License" in texts(again.response.components)


async def test_a_channel_that_vanishes_meanwhile_harms_nothing(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    server: Any,
    channel: Any,
    alice: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fulfil = simcord_bot.desk.fulfil

    async def vanish(*args: Any, **options: Any) -> Any:
        simcord_env.backend.delete_channel(channel.id)
        return await fulfil(*args, **options)

    monkeypatch.setattr(simcord_bot.desk, "fulfil", vanish)
    result = await alice.slash(channel, "license show", name="MIT")
    assert result.response is None
    monkeypatch.undo()
    other = server.create_text_channel("other")
    again = await alice.slash(other, "license show", name="MIT")
    assert "### MIT License" in texts(again.response.components)


# --- completion -----------------------------------------------------------------------------------


async def test_the_best_known_licences_are_offered_first(channel: Any, alice: Any) -> None:
    offered = await alice.autocomplete(channel, "license show", "name", "")
    assert {"licenses/mit", "licenses/apache-2.0"} <= {one["value"] for one in offered[:5]}
    assert all(one["value"].startswith("licenses/") for one in offered)


async def test_completion_forgives_typos(channel: Any, alice: Any) -> None:
    offered = await alice.autocomplete(channel, "license show", "name", "apahce")
    assert "licenses/apache-2.0" in [one["value"] for one in offered]


async def test_a_closed_product_is_offered_where_it_fits(channel: Any, alice: Any) -> None:
    first, *_ = await alice.autocomplete(channel, "license compatible", "into", "")
    assert first["value"] == CLOSED_PRODUCT
    closed, *_ = await alice.autocomplete(channel, "license compatible", "into", "clos")
    assert closed["value"] == CLOSED_PRODUCT
    others = await alice.autocomplete(channel, "license compatible", "into", "mit")
    assert CLOSED_PRODUCT not in [one["value"] for one in others]


@pytest.mark.parametrize("typed", ["", "a", "licen", "%", "x" * 100, "🙂", "*"])
@pytest.mark.parametrize(
    ("command", "option"),
    [
        ("license show", "name"),
        ("license compare", "second"),
        ("license compatible", "inbound"),
        ("license compatible", "into"),
    ],
)
async def test_completion_keeps_discords_limits(
    channel: Any, alice: Any, command: str, option: str, typed: str
) -> None:
    offered = await alice.autocomplete(channel, command, option, typed)
    assert len(offered) <= MAX_OPTIONS
    for one in offered:
        assert 1 <= len(one["name"]) <= MAX_OPTION_TEXT
        assert 1 <= len(one["value"]) <= MAX_OPTION_TEXT


async def test_the_menu_of_uses_knows_all_of_them(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "license compatible", inbound="MIT", into="GPL-3.0-only")
    menu = "fit:l/mit:l/gpl-3.0:"
    assert set(options(result.response.components, menu)) == {"any", *(use.value for use in Use)}
