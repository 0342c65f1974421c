// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/PartRepair.h"

#include "core/mime/HeaderBlock.h"

#include <QByteArrayView>
#include <QSet>
#include <QVector>

namespace memnun::mime {
namespace {

constexpr qsizetype MaxBoundaries = 2000;

bool isField(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] > ' ' && line[at] != ':' && static_cast<uchar>(line[at]) < 0x7f) {
        ++at;
    }
    const qsizetype nameEnd = at;
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) {
        ++at;
    }
    return nameEnd > 0 && at < line.size() && line[at] == ':';
}

/// The value of "boundary=" in a line; empty if there is none.
QByteArray boundaryIn(QByteArrayView line)
{
    constexpr QByteArrayView name("boundary=");
    for (qsizetype at = 0; at + name.size() < line.size(); ++at) {
        if ((line[at] | 0x20) == 'b' && HeaderBlock::same(line.sliced(at, name.size()), name)) {
            const QByteArray rest = line.sliced(at + name.size()).toByteArray().trimmed();
            const bool quoted = rest.startsWith('"');
            const qsizetype end = quoted ? rest.indexOf('"', 1) : rest.indexOf(';');
            return rest.mid(quoted ? 1 : 0, end < 0 ? -1 : end - (quoted ? 1 : 0)).trimmed();
        }
    }
    return {};
}

class Walk {
public:
    explicit Walk(QByteArrayView raw) : m_raw(raw) {}

    /// Where an empty line is missing.
    QVector<qsizetype> missing()
    {
        for (qsizetype at = 0; at < m_raw.size();) {
            const qsizetype end = lineEnd(m_raw, at);
            line(at, m_raw.sliced(at, end - at).trimmed(), m_raw[at] == ' ' || m_raw[at] == '\t');
            at = end;
        }
        close();
        return m_missing;
    }

private:
    void line(qsizetype at, QByteArrayView text, bool goesOn)
    {
        if (text.startsWith("--") && isBoundary(text.sliced(2))) {
            return;
        }
        if (m_boundaries.size() < MaxBoundaries && text.contains('=')) {
            if (const QByteArray boundary = boundaryIn(text); !boundary.isEmpty()) {
                m_boundaries.insert(boundary);
            }
        }
        if (m_inHeader && text.isEmpty()) {
            m_inHeader = false;
            m_wasHeader = true;
        } else if (m_wasHeader && !text.isEmpty()) {
            m_wasHeader = false;  // it has a content
        } else if (m_inHeader && !goesOn && isField(text)) {
            m_hasField = true;
        } else if (m_inHeader && !goesOn && m_hasField && m_odd < 0) {
            m_odd = at;
        }
    }

    bool isBoundary(QByteArrayView name)
    {
        const bool opens = m_boundaries.contains(name.toByteArray());
        const bool closes = !opens && name.endsWith("--") && m_boundaries.contains(name.chopped(2).toByteArray());
        if (opens || closes) {
            close();
            m_inHeader = opens;
        }
        return opens || closes;
    }

    void close()
    {
        if ((m_inHeader || m_wasHeader) && m_odd >= 0) {
            m_missing.append(m_odd);
        }
        m_inHeader = false;
        m_wasHeader = false;
        m_hasField = false;
        m_odd = -1;
    }

    QByteArrayView m_raw;
    QSet<QByteArray> m_boundaries;
    QVector<qsizetype> m_missing;
    bool m_inHeader = false;  ///< of a part
    bool m_wasHeader = false; ///< and nothing but empty lines since
    bool m_hasField = false;
    qsizetype m_odd = -1;     ///< the first line of that header that is no field
};

}  // namespace

QByteArray withEndedHeaders(const QByteArray& raw)
{
    if (!raw.contains("oundary=") && !raw.contains("OUNDARY=")) {
        return raw;
    }
    const QVector<qsizetype> missing = Walk(raw).missing();
    if (missing.isEmpty()) {
        return raw;
    }
    QByteArray out;
    out.reserve(raw.size() + missing.size());
    qsizetype from = 0;
    for (const qsizetype at : missing) {
        out += QByteArrayView(raw).sliced(from, at - from);
        out += '\n';
        from = at;
    }
    return out += QByteArrayView(raw).sliced(from);
}

}  // namespace memnun::mime
