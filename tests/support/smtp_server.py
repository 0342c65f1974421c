# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server for one test: Debian's aiosmtpd delivering into a Maildir, on a free loopback port.

Arguments: FOLDER starttls|implicit|none USER PASSWORD. FOLDER holds cert.pem and key.pem and gets the Maildir "mail".
Prints "port N" when it listens. Addresses that begin with "nobody" are refused. It ends with its standard input.
Where FOLDER has a file "tokens", one good access token a line, XOAUTH2 is the only way to log in.
"""
import asyncio
import base64
import os
import ssl
import sys

from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import SMTP, AuthResult


class Deliver(Mailbox):
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 No such user"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Recipient ok"


class DeliverByToken(Deliver):
    tokens = None

    async def auth_XOAUTH2(self, server, args):
        said = base64.b64decode(args[1]) if len(args) > 1 else await server.challenge_auth("")
        with open(self.tokens, encoding="ascii") as good:
            is_good = any(said.endswith(b"auth=Bearer " + one.encode() + b"\x01\x01") for one in good.read().split())
        if not is_good:  # the reason first, and the refusal when the client has heard it, as the protocol has it
            await server.challenge_auth('{"status":"401","schemes":"bearer"}')
        return AuthResult(success=is_good, handled=False, auth_data=said)


async def main(folder, tls, user, password):
    context = None
    if tls != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem"))

    def authenticate(server, session, envelope, mechanism, data):
        good = data.login == user.encode() and data.password == password.encode()
        return AuthResult(success=good, handled=False)

    by_token = os.path.exists(os.path.join(folder, "tokens"))
    handler = (DeliverByToken if by_token else Deliver)(os.path.join(folder, "mail"))
    if by_token:
        handler.tokens = os.path.join(folder, "tokens")

    def session():
        return SMTP(
            handler,
            hostname="mail.test",
            tls_context=context if tls == "starttls" else None,
            require_starttls=tls == "starttls",
            authenticator=authenticate if user else None,
            auth_required=bool(user) or by_token,
            auth_require_tls=False,
            auth_exclude_mechanism=["LOGIN", "PLAIN"] if by_token else None,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", 0, ssl=context if tls == "implicit" else None)
    print("port", server.sockets[0].getsockname()[1], flush=True)
    gone = loop.create_future()
    loop.add_reader(sys.stdin, lambda: gone.done() or gone.set_result(None))
    await gone


asyncio.run(main(*sys.argv[1:5]))
