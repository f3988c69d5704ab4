"""What members and Discord do that simcord has no verb for."""

from typing import Any

from simcord import Env
from simcord import interactions as wire
from simcord.backend.models import Interaction
from simcord.builders import ChannelHandle
from simcord.http import router


def speak(monkeypatch: Any, env: Env, locales: dict[int, str], guild_locale: str = "en-US") -> None:
    """Gives each user id its client's language in every later interaction."""
    emit = env.backend.emit

    def localised(event: str, payload: Any) -> None:
        if event == "INTERACTION_CREATE":
            user = payload.get("user") or payload["member"]["user"]
            payload = {**payload, "locale": locales.get(int(user["id"]), "en-US")}
            if "guild_locale" in payload:
                payload["guild_locale"] = guild_locale
        emit(event, payload)

    monkeypatch.setattr(env.backend, "emit", localised)


def fire(env: Env, member: Any, channel: Any, name: str, /, **options: Any) -> Interaction:
    """Delivers one slash command without waiting for its answer."""
    root = env.backend.find_command(name.split()[0], member.guild.id, type=1)
    assert root is not None
    leaf, nesting = wire.walk_to_subcommand(root, name.split()[1:])
    built, resolved = wire.build_options(member, name, leaf, options, channel_id=channel.id)
    data = {
        "id": root["id"], "name": root["name"], "type": 1,
        "options": wire.nest_options(root, nesting, built), "resolved": resolved,
    }  # fmt: skip
    record, payload = wire.base_payload(
        env.backend, type=2, channel_id=channel.id, guild_id=member.guild.id,
        user_id=member.id, data=data,
    )  # fmt: skip
    env.backend.emit("INTERACTION_CREATE", payload)
    return record


def lose_connection(monkeypatch: Any, method: str, ending: str, times: int = 1) -> None:
    """The next requests of that kind end as a lost connection does after discord.py's retries."""
    check, left = router._check_faults, [times]

    def faults(backend: Any, verb: str, path: str) -> None:
        if left[0] and verb == method and path.endswith(ending):
            left[0] -= 1
            raise ConnectionResetError(104, "Connection reset by peer")
        check(backend, verb, path)

    monkeypatch.setattr(router, "_check_faults", faults)


def add_tags(env: Env, forum: Any, *names: str) -> list[int]:
    """Gives a forum its tags."""
    ids = [env.backend.snowflake() for _ in names]
    forum._channel.available_tags += [
        {"id": str(i), "name": n, "moderated": False, "emoji_id": None, "emoji_name": None}
        for i, n in zip(ids, names, strict=True)
    ]
    env.backend.announce_channel_update(forum.id)
    return ids


async def post(
    env: Env, author: Any, forum: Any, title: str, text: str, tags: tuple[int, ...] = ()
) -> ChannelHandle:
    """A member opens a forum post: the thread comes first, then its starter, with the same id."""
    world = env.backend
    thread = world.create_thread(forum.id, title, author.id, applied_tags=tags, broadcast=False)
    starter = world.prepare_message(thread.id, author_id=author.id, content=text)
    starter.id = thread.id
    world.commit_message(starter, broadcast=False)
    world.announce_thread_create(thread)
    world.announce_message_create(starter)
    await env.settle()
    return ChannelHandle(env, author.guild, thread)


async def open_thread(env: Env, author: Any, channel: Any, name: str) -> ChannelHandle:
    """A member opens a thread in a channel."""
    thread = env.backend.create_thread(channel.id, name, author.id)
    await env.settle()
    return ChannelHandle(env, author.guild, thread)


async def raise_role(env: Env, guild: Any, role: Any, position: int = 50) -> None:
    """Puts a role above others."""
    env.backend.reorder_roles(guild.id, [{"id": str(role.id), "position": position}])
    await env.settle()
