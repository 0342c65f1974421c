# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server for one test: Debian's aiosmtpd delivering into a Maildir, on a free loopback port.

Arguments: FOLDER starttls|implicit|none USER PASSWORD. FOLDER holds cert.pem and key.pem and gets the Maildir "mail".
Prints "port N" when it listens. Addresses that begin with "nobody" are refused. It ends with its standard input.
"""
import asyncio
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


async def main(folder, tls, user, password):
    context = None
    if tls != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem"))

    def authenticate(server, session, envelope, mechanism, data):
        good = data.login == user.encode() and data.password == password.encode()
        return AuthResult(success=good, handled=False)

    handler = Deliver(os.path.join(folder, "mail"))

    def session():
        return SMTP(
            handler,
            hostname="mail.test",
            tls_context=context if tls == "starttls" else None,
            require_starttls=tls == "starttls",
            authenticator=authenticate if user else None,
            auth_required=bool(user),
            auth_require_tls=False,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", 0, ssl=context if tls == "implicit" else None)
    print("port", server.sockets[0].getsockname()[1], flush=True)
    gone = loop.create_future()
    loop.add_reader(sys.stdin, lambda: gone.done() or gone.set_result(None))
    await gone


asyncio.run(main(*sys.argv[1:5]))
