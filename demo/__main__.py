"""`python -m demo`: the bot in a page of the local browser, without a token."""

import asyncio
import logging
import webbrowser
from contextlib import suppress
from datetime import UTC, datetime

import click

from bot.advisor import Advisor
from bot.settings import load_settings
from bot.startup import open_advisor
from demo.village import open_village
from demo.window import Window
from index.encoder_export import open_encoder
from index.errors import AdvisorError

_WHAT_TO_TRY = """
The bot is at home in a small server. You are Alice, who is new, or Mara, who helps: change between
them at the top of the page. Open one of these, in one tab at a time:

  {ask-the-advisor}
      where all may ask
  {helpers}
      where Mara sees what was handed to humans
  {alice-and-the-bot}
      Alice's direct messages with the bot

Try in #ask-the-advisor, as Alice:
  /ask  Can I sell software that contains MIT-licensed code?
  /ask  vllm or ollama for 20 users
        then press the buttons below the answer, and ask on: "and for one user?"
  /license choose, /tool alternatives, /learn path, /topics
  /start, then /progress
  press "Ask a human" below an answer, then look into #helpers as Mara
and as Mara:
  /settings

Nothing leaves this computer, and nothing is kept. Ctrl-C ends.
"""


@click.command()
@click.option("--no-browser", is_flag=True, help="Do not open the browser.")
@click.option("--port", default=0, help="The port on 127.0.0.1; by default any that is free.")
def main(no_browser: bool, port: int) -> None:
    """Opens the bot in the browser, in a small simulated server, with the real knowledge."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        advisor = real_advisor()
        asyncio.run(serve(advisor, port, browse=not no_browser))
    except AdvisorError as error:
        hint = f"\nhint: {error.hint}" if error.hint else ""
        raise click.ClickException(f"{error.message}{hint}") from None
    except OSError as error:
        raise click.ClickException(f"port {port} cannot be opened: {error}") from None
    except KeyboardInterrupt:
        click.echo("\nGoodbye.")


def real_advisor() -> Advisor:
    """The advisor over the project's knowledge; its index is built where it is missing.

    Raises:
        AdvisorError: where there is no index, and none can be built.
    """
    settings = load_settings()

    def notify(message: str) -> None:
        click.echo(message, err=True)

    encoder = open_encoder(
        settings.encoder_home,
        model=settings.encoder_path,
        sha256=settings.encoder_sha256,
        threads=settings.threads,
        before_export=lambda: notify("Exporting the encoder to ONNX; this happens once …"),
    )
    return open_advisor(settings, encoder, notify, lambda *_: None)


async def serve(advisor: Advisor, port: int, *, browse: bool) -> None:
    """Serves until it is cancelled; port 0 stands for any free one.

    Raises:
        OSError: where the port is taken.
    """
    async with open_village(advisor, datetime.now(UTC)) as village:
        window = Window(village)
        async with window.open(port):
            click.echo(_WHAT_TO_TRY.format_map(window.links))
            if browse:
                with suppress(webbrowser.Error):
                    webbrowser.open(window.links["ask-the-advisor"])
            await asyncio.Event().wait()


if __name__ == "__main__":
    main()
