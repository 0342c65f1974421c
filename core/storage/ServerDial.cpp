// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerDial.h"

#include <libpq-fe.h>

#include <vector>

namespace memnun {

void ServerConnectionCloser::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

ServerConnection dial(const Location& server)
{
    QList<QByteArray> texts;
    const auto settings = server.settings();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        texts << setting.key().toUtf8() << setting.value().toUtf8();
    }
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (qsizetype i = 0; i < texts.size(); i += 2) {
        names.push_back(texts.at(i).constData());
        values.push_back(texts.at(i + 1).constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return ServerConnection(PQconnectStartParams(names.data(), values.data(), 0));
}

}  // namespace memnun
