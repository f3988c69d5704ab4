"""Forms (Discord's modals) that lose nothing: what was typed over a restart is given back."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import discord

from bot.discord_ui.cards import AMBER, NoticeCard
from bot.discord_ui.delivery import own_phrases, show_privately, tell_failure

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

FORM_SECONDS = 1800
"""How long a form may stay open."""

_GIVEN_BACK = 3000


class Form(discord.ui.Modal):
    """A form. It is opened with `open_form`, and a failure on its way is told."""

    def __init__(self, title: str) -> None:
        super().__init__(title=title, timeout=FORM_SECONDS)

    # discord.py's own Modal takes these two as well.
    async def on_error(  # type: ignore[override]
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        await tell_failure(interaction, error)


async def open_form(interaction: "discord.Interaction[AdvisorClient]", form: Form) -> None:
    """Opens a form for the person who pressed a button."""
    interaction.client.open_forms[form.custom_id] = True
    await interaction.response.send_modal(form)


async def tell_lost_form(interaction: "discord.Interaction[AdvisorClient]") -> None:
    """Answers a form that was opened before a restart: nobody else would."""
    data: Any = interaction.data
    if interaction.type is not discord.InteractionType.modal_submit:
        return
    if interaction.client.open_forms.pop(data["custom_id"], False):
        return
    phrases = own_phrases(interaction)
    typed = " · ".join(_texts_in(data.get("components", [])))[:_GIVEN_BACK]
    words = (
        phrases("notice-form-lost-with-text", text=typed) if typed else phrases("notice-form-lost")
    )
    await show_privately(interaction, NoticeCard(words, AMBER))


def _texts_in(components: list[dict[str, Any]]) -> Iterator[str]:
    """What was typed into the text fields of a form."""
    for component in components:
        if component.get("type") == discord.ComponentType.text_input.value:
            if text := component.get("value"):
                yield text
        else:
            inner = [component["component"]] if "component" in component else []
            yield from _texts_in([*inner, *component.get("components", [])])
