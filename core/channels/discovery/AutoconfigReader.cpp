// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/discovery/AutoconfigReader.h"

#include <QHash>
#include <QXmlStreamReader>

namespace memnun::discovery {

namespace {

constexpr int kDeepest = 12;
constexpr int kMostElements = 500;

/// One <incomingServer> or <outgoingServer>: its fields, the first of each, and all its ways to log in.
struct ServerText {
    QString kind;  ///< "imap", "smtp", …
    QHash<QString, QString> fields;
    QStringList logins;
};

class Reader {
public:
    Reader(const QByteArray& bytes, const QString& address) : m_xml(bytes), m_address(address) {}

    Result<> read();
    QVector<ServerText> incoming;
    QVector<ServerText> outgoing;
    QString name;

private:
    void open();
    void close();
    QString filled(QString text) const;
    bool refuse(const char* why)
    {
        m_why = QString::fromLatin1(why);
        return false;
    }
    bool check();

    QXmlStreamReader m_xml;
    QString m_address;
    QStringList m_path;
    QString m_text;
    std::optional<ServerText> m_server;
    QString m_why;
    int m_elements = 0;
};

QString Reader::filled(QString text) const
{
    const qsizetype at = m_address.lastIndexOf(QLatin1Char('@'));
    text.replace(QLatin1String("%EMAILADDRESS%"), m_address);
    text.replace(QLatin1String("%EMAILLOCALPART%"), m_address.left(at));
    text.replace(QLatin1String("%EMAILDOMAIN%"), m_address.mid(at + 1));
    return text.trimmed();
}

void Reader::open()
{
    const QString element = m_xml.name().toString();
    m_path.append(element);
    m_text.clear();
    if (element == QLatin1String("incomingServer") || element == QLatin1String("outgoingServer")) {
        m_server = ServerText{m_xml.attributes().value(QLatin1String("type")).toString().toLower(), {}, {}};
    }
}

void Reader::close()
{
    const QString element = m_path.takeLast();
    const QString text = filled(std::exchange(m_text, {}));
    if (element == QLatin1String("incomingServer") && m_server) {
        incoming.append(std::move(*m_server));
        m_server.reset();
    } else if (element == QLatin1String("outgoingServer") && m_server) {
        outgoing.append(std::move(*m_server));
        m_server.reset();
    } else if (m_server && element == QLatin1String("authentication")) {
        m_server->logins.append(text.toLower());
    } else if (m_server && !m_server->fields.contains(element)) {
        m_server->fields.insert(element, text);
    } else if (element == QLatin1String("displayName") && name.isEmpty()) {
        name = text.simplified().left(100);
    }
}

bool Reader::check()
{
    switch (m_xml.tokenType()) {
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        return refuse("a document type or an entity");
    case QXmlStreamReader::StartElement:
        if (++m_elements > kMostElements || m_path.size() >= kDeepest) {
            return refuse("too many elements");
        }
        if (m_path.isEmpty() && m_xml.name() != QLatin1String("clientConfig")) {
            return refuse("another root");
        }
        open();
        return true;
    case QXmlStreamReader::EndElement:
        close();
        return true;
    case QXmlStreamReader::Characters:
        m_text += m_xml.text();
        return true;
    default:
        return true;
    }
}

Result<> Reader::read()
{
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (!m_xml.hasError() && !check()) {
            return fail(Code::Invalid, QStringLiteral("autoconfig: ") + m_why);
        }
    }
    return m_xml.hasError() ? Result<>(fail(Code::Invalid, QStringLiteral("autoconfig: ") + m_xml.errorString())) : Result<>();
}

/// "plain" servers are left out: what they promise would cross the network in the clear.
std::optional<MailServer> serverOf(const ServerText& text)
{
    MailServer server;
    const QString socket = text.fields.value(QStringLiteral("socketType")).toUpper();
    if (socket == QLatin1String("SSL") || socket == QLatin1String("TLS")) {
        server.tls = TlsMode::Implicit;
    } else if (socket == QLatin1String("STARTTLS")) {
        server.tls = TlsMode::StartTls;
    } else {
        return std::nullopt;
    }
    const QStringList& logins = text.logins;
    const bool byPassword = logins.isEmpty() || logins.contains(QLatin1String("password-cleartext")) ||
                            logins.contains(QLatin1String("password-encrypted")) ||
                            logins.contains(QLatin1String("plain")) || logins.contains(QLatin1String("secure"));
    if (!byPassword && !logins.contains(QLatin1String("oauth2"))) {
        return std::nullopt;
    }
    server.auth = byPassword ? AuthKind::Password : AuthKind::OAuth;
    server.host = text.fields.value(QStringLiteral("hostname")).toLower();
    server.user = text.fields.value(QStringLiteral("username"));
    bool isNumber = false;
    server.port = text.fields.value(QStringLiteral("port")).toInt(&isNumber);
    const bool sound = isNumber && !server.user.isEmpty() &&
                       serverProblems({}, server.host, server.port, server.tls, server.user, {}).isEmpty();
    return sound ? std::optional(server) : std::nullopt;
}

MailServer firstOf(const QVector<ServerText>& servers, QLatin1String kind)
{
    for (const ServerText& text : servers) {
        if (text.kind == kind) {
            if (const auto server = serverOf(text)) {
                return *server;
            }
        }
    }
    return {};
}

}  // namespace

Result<AccountProposal> readAutoconfig(const QByteArray& xml, const QString& address, const QString& source)
{
    if (xml.size() > kLongestAutoconfig) {
        return fail(Code::Invalid, QStringLiteral("autoconfig: too long"));
    }
    Reader reader(xml, address);
    if (auto read = reader.read(); !read) {
        return fail(read.error());
    }
    AccountProposal found;
    found.foundBy = FoundBy::Autoconfig;
    found.source = source;
    found.providerName = reader.name;
    found.incoming = firstOf(reader.incoming, QLatin1String("imap"));
    found.outgoing = firstOf(reader.outgoing, QLatin1String("smtp"));
    if (!found.incoming.isSet() && !found.outgoing.isSet()) {
        return fail(Code::Invalid, QStringLiteral("autoconfig: no server that can be used"));
    }
    const bool signsIn = found.incoming.auth == AuthKind::OAuth || found.outgoing.auth == AuthKind::OAuth;
    found.signIn = signsIn ? SignIn::OAuth : SignIn::Password;
    return found;
}

}  // namespace memnun::discovery
