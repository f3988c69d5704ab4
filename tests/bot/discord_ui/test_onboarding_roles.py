"""Roles by interest: asked for, harmless, and taken back."""

from typing import Any

import discord
import pytest
from simcord import Env

from bot.discord_ui.client import AdvisorClient
from bot.records.store import Records
from tests.bot.discord_ui.onboarded import buttons, choose, kept, made_pack, press, seen
from tests.bot.discord_ui.simulated import lose_connection, raise_role

GIVE = "onboarding:roles"
TAKE = "onboarding:no-roles"


async def roles_of(client: AdvisorClient, member: Any) -> set[int]:
    guild = client.get_guild(member.guild.id)
    assert guild is not None
    return {role.id for role in (await guild.fetch_member(member.id)).roles} - {guild.id}


async def map_roles(records: Records, server: Any, **roles: Any) -> None:
    """Sets the roles; `self_hosting=role` stands for the interest "self-hosting"."""
    mapping = {name.replace("_", "-"): getattr(role, "id", role) for name, role in roles.items()}
    await records.servers.change(server.id, interest_roles=mapping)


async def test_roles_are_given_when_asked_for_and_not_before(
    simcord_bot: AdvisorClient, server: Any, channel: Any, alice: Any, records: Records
) -> None:
    data, media = server.create_role("Data"), server.create_role("Media")
    await map_roles(records, server, data=data, media=media)
    pack = await made_pack(alice, channel)
    assert await roles_of(simcord_bot, alice) == set()
    assert f"<@&{data.id}>" in seen(pack)
    assert f"<@&{media.id}>" not in seen(pack)
    await press(alice, pack, GIVE)
    assert await roles_of(simcord_bot, alice) == {data.id}
    assert f"You have now: <@&{data.id}>" in seen(pack)
    assert GIVE not in buttons(pack)
    await press(alice, pack, TAKE)
    assert await roles_of(simcord_bot, alice) == set()
    assert "No longer yours" in seen(pack)


async def test_without_set_roles_none_are_offered(channel: Any, alice: Any) -> None:
    assert GIVE not in buttons(await made_pack(alice, channel))


async def test_changed_interests_take_back_only_what_the_bot_gave(
    simcord_bot: AdvisorClient,
    simcord_env: Env,
    server: Any,
    channel: Any,
    alice: Any,
    records: Records,
) -> None:
    data, media, own = (server.create_role(name) for name in ("Data", "Media", "Teaching"))
    await map_roles(records, server, data=data, media=media, teaching=own)
    simcord_env.backend.add_member_role(server.id, alice.id, own.id)
    pack = await made_pack(alice, channel, "data", "media")
    await press(alice, pack, GIVE)
    await press(alice, pack, "onboarding:change")
    await choose(alice, pack, "media", "licensing")
    assert "No longer yours" in seen(pack)
    assert await roles_of(simcord_bot, alice) == {media.id, own.id}
    assert (await kept(records, alice)).interests == ("media", "licensing")


async def test_given_roles_are_known_after_a_restart_and_a_new_start(
    simcord_env: Env,
    new_client: Any,
    server: Any,
    channel: Any,
    alice: Any,
    records: Records,
) -> None:
    data = server.create_role("Data")
    await map_roles(records, server, data=data)
    await press(alice, await made_pack(alice, channel), GIVE)
    client = new_client()
    await simcord_env.restart_bot(client)
    again = await alice.slash(channel, "start")
    await press(alice, again, "onboarding:over")
    await press(alice, again, "onboarding:over-surely")
    assert await roles_of(client, alice) == {data.id}
    await choose(alice, again, "licensing")
    assert await roles_of(client, alice) == set()


async def test_deletion_takes_the_roles_back(
    simcord_bot: AdvisorClient, server: Any, channel: Any, alice: Any, records: Records
) -> None:
    data = server.create_role("Data")
    await map_roles(records, server, data=data)
    pack = await made_pack(alice, channel)
    await press(alice, pack, GIVE)
    await press(alice, pack, "onboarding:delete")
    await press(alice, pack, "onboarding:delete-surely")
    assert await roles_of(simcord_bot, alice) == set()
    assert "No longer yours" in seen(pack)


@pytest.mark.parametrize(
    "power",
    ["administrator", "manage_guild", "manage_messages", "manage_roles", "kick_members",
     "ban_members", "moderate_members", "mention_everyone"],
)  # fmt: skip
async def test_a_role_with_power_is_never_given(
    simcord_bot: AdvisorClient,
    server: Any,
    channel: Any,
    alice: Any,
    records: Records,
    power: str,
) -> None:
    harmless = server.create_role("Data")
    await map_roles(records, server, data=harmless)
    pack = await made_pack(alice, channel)
    mods = server.create_role("Mods", permissions=discord.Permissions(**{power: True}))
    await map_roles(records, server, data=mods)  # while the button is already there
    await press(alice, pack, GIVE)
    assert await roles_of(simcord_bot, alice) == set()
    assert f"I may not give out <@&{mods.id}>" in seen(pack)
    assert GIVE not in buttons(pack)


async def test_a_role_above_the_bots_is_never_given(
    simcord_bot: AdvisorClient,
    simcord_env: Env,
    server: Any,
    channel: Any,
    alice: Any,
    records: Records,
) -> None:
    data = server.create_role("Data")
    await map_roles(records, server, data=data)
    pack = await made_pack(alice, channel)
    await raise_role(simcord_env, server, data)
    await press(alice, pack, GIVE)
    assert await roles_of(simcord_bot, alice) == set()
    assert f"I may not give out <@&{data.id}>" in seen(pack)


async def test_a_managed_role_is_never_given(
    simcord_bot: AdvisorClient, server: Any, channel: Any, alice: Any, records: Records
) -> None:
    guild = simcord_bot.get_guild(server.id)
    assert guild is not None
    own = next(role for role in guild.roles if role.managed)
    await map_roles(records, server, data=own.id, media=server.id)  # and @everyone
    pack = await made_pack(alice, channel, "data", "media")
    assert GIVE not in buttons(pack)


async def test_a_deleted_role_is_skipped_and_told(
    simcord_bot: AdvisorClient,
    simcord_env: Env,
    server: Any,
    channel: Any,
    alice: Any,
    records: Records,
) -> None:
    data, media = server.create_role("Data"), server.create_role("Media")
    await map_roles(records, server, data=data, media=media)
    pack = await made_pack(alice, channel, "data", "media")
    simcord_env.backend.delete_role(server.id, data.id)
    await simcord_env.settle()
    await press(alice, pack, GIVE)
    assert await roles_of(simcord_bot, alice) == {media.id}
    assert "A role for Data is set here, but it no longer exists" in seen(pack)
    simcord_env.backend.delete_role(server.id, media.id)
    await simcord_env.settle()
    await press(alice, pack, TAKE)
    assert TAKE not in buttons(pack)


async def test_without_manage_roles_it_says_so(
    simcord_bot: AdvisorClient,
    simcord_env: Env,
    server: Any,
    channel: Any,
    alice: Any,
    records: Records,
) -> None:
    await map_roles(records, server, data=server.create_role("Data"))
    pack = await made_pack(alice, channel)
    guild = simcord_bot.get_guild(server.id)
    assert guild is not None
    own = next(role for role in guild.roles if role.managed)
    weak = discord.Permissions(send_messages=True, view_channel=True)
    simcord_env.backend.edit_role(guild.id, own.id, {"permissions": weak.value})
    await simcord_env.settle()
    await press(alice, pack, GIVE)
    assert "I may not give out roles in this server" in seen(pack)
    assert await roles_of(simcord_bot, alice) == set()


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_what_discord_refuses_is_told_and_can_be_tried_again(
    simcord_bot: AdvisorClient,
    simcord_env: Env,
    server: Any,
    channel: Any,
    alice: Any,
    records: Records,
    status: int,
) -> None:
    data, media = server.create_role("Data"), server.create_role("Media")
    await map_roles(records, server, data=data, media=media)
    pack = await made_pack(alice, channel, "data", "media")
    simcord_env.inject_error("PUT", f"/guilds/*/members/*/roles/{data.id}", status=status)
    await press(alice, pack, GIVE)
    assert await roles_of(simcord_bot, alice) == {media.id}
    assert f"Discord did not let me change: <@&{data.id}>" in seen(pack)
    await press(alice, pack, GIVE)
    assert await roles_of(simcord_bot, alice) == {data.id, media.id}
    simcord_env.inject_error("DELETE", f"/guilds/*/members/*/roles/{data.id}", status=status)
    await press(alice, pack, TAKE)
    assert await roles_of(simcord_bot, alice) == {data.id}
    assert TAKE in buttons(pack)
    await press(alice, pack, TAKE)
    assert await roles_of(simcord_bot, alice) == set()


async def test_a_lost_connection_leaves_a_role_to_be_taken_back(
    simcord_bot: AdvisorClient,
    server: Any,
    channel: Any,
    alice: Any,
    records: Records,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = server.create_role("Data")
    await map_roles(records, server, data=data)
    pack = await made_pack(alice, channel)
    await press(alice, pack, GIVE)
    lose_connection(monkeypatch, "DELETE", f"/roles/{data.id}")
    await press(alice, pack, "onboarding:delete")
    await press(alice, pack, "onboarding:delete-surely")
    assert "Discord did not let me change" in seen(pack)
    assert await records.newcomers.get(server.id, alice.id) is None
