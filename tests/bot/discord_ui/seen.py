"""What people see of a card: its texts, its buttons, its menus."""

from typing import Any

import discord


def texts(components: list[dict[str, Any]]) -> str:
    """All the text that a card shows."""
    shown = []
    for component in components:
        if "content" in component:
            shown.append(component["content"])
        shown.append(texts(component.get("components", [])))
    return "\n".join(part for part in shown if part)


def parts(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All components, nested ones and accessories too."""
    found = []
    for component in components:
        accessory = [component["accessory"]] if "accessory" in component else []
        found += [component, *parts([*component.get("components", []), *accessory])]
    return found


def components_of(message: discord.Message | None) -> list[dict[str, Any]]:
    assert message is not None
    return [dict(component.to_dict()) for component in message.components]


def shown_in(message: discord.Message | None) -> str:
    return texts(components_of(message))


def ids(components: list[dict[str, Any]]) -> list[str]:
    """The custom ids of what can be pressed or chosen."""
    return [part["custom_id"] for part in parts(components) if "custom_id" in part]


def options(components: list[dict[str, Any]], custom_id: str) -> dict[str, str]:
    """The values and labels of a menu."""
    (menu,) = [part for part in parts(components) if part.get("custom_id") == custom_id]
    return {option["value"]: option["label"] for option in menu["options"]}
