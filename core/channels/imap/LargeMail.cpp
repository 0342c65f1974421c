// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/LargeMail.h"

#include <algorithm>

namespace memnun::imap {

namespace {

// A boundary that is missing or would break the line cannot be written again.
bool isUsable(const QByteArray& boundary)
{
    return !boundary.isEmpty() && boundary.size() <= 200 &&
           std::all_of(boundary.begin(), boundary.end(), [](char c) { return c >= ' '; });
}

class Planner {
public:
    explicit Planner(const FetchSizes& sizes) : m_sizes(sizes) {}

    bool look(const BodyPart& part, bool isRoot)
    {
        if (++m_count > m_sizes.parts) {
            return false;
        }
        if (!isRoot) {
            ask(part.section + ".MIME");
        }
        if (!part.isMultipart()) {
            leaf(part);
            return true;
        }
        return isUsable(part.boundary) && !part.children.empty() &&
               std::all_of(part.children.begin(), part.children.end(),
                           [this](const BodyPart& child) { return look(child, false); });
    }

    LargePlan plan;

private:
    void leaf(const BodyPart& part)
    {
        const bool reads = part.isText() && !part.attached;
        if (part.size <= std::min(m_sizes.part, m_sizes.whole - m_kept)) {
            ask(part.section);
            m_kept += part.size;
        } else if (reads && m_kept + m_sizes.text <= m_sizes.whole) {
            plan.items += " BODY.PEEK[" + part.section + "]<0." + QByteArray::number(m_sizes.text) + '>';
            if (part.size > m_sizes.text) {
                plan.begun.append(part.section);
            }
            m_kept += std::min(part.size, m_sizes.text);
        } else {
            plan.leftOut.append({part.section, part.type, part.size});
        }
    }

    void ask(const QByteArray& section) { plan.items += " BODY.PEEK[" + section + ']'; }

    const FetchSizes& m_sizes;
    int m_count = 0;
    qint64 m_kept = 0;
};

class Assembler {
public:
    Assembler(const LargePlan& plan, const Fetched& fetched) : m_plan(plan), m_fetched(fetched) {}

    std::optional<QByteArray> run()
    {
        body(m_plan.root, "HEADER");
        return m_failed ? std::nullopt : std::optional(m_out);
    }

private:
    QByteArray section(const QByteArray& name)
    {
        const Section found = m_fetched.sections.value(name, Section{{}, true, false, 0});
        m_failed = m_failed || found.dropped || found.isNil;
        return found.bytes;
    }

    void body(const BodyPart& part, const QByteArray& headerName)
    {
        QByteArray header = section(headerName);
        const auto left = std::find_if(m_plan.leftOut.begin(), m_plan.leftOut.end(),
                                       [&part](const LeftOut& out) { return out.section == part.section; });
        if (left != m_plan.leftOut.end() && !part.isMultipart()) {
            while (header.endsWith("\r\n")) {
                header.chop(2);
            }
            m_out += header + (header.isEmpty() ? "" : "\r\n") + "X-Memnun-Left-Out: " + left->section + ' ' +
                     QByteArray::number(left->size) + "\r\n\r\n";
            return;
        }
        m_out += header;
        if (!header.endsWith("\r\n\r\n") && header != "\r\n") {
            m_out += header.isEmpty() || header.endsWith("\r\n") ? "\r\n" : "\r\n\r\n";
        }
        if (!part.isMultipart()) {
            m_out += section(part.section);
            return;
        }
        for (const BodyPart& child : part.children) {
            m_out += "--" + part.boundary + "\r\n";
            body(child, child.section + ".MIME");
            m_out += "\r\n";
        }
        m_out += "--" + part.boundary + "--\r\n";
    }

    const LargePlan& m_plan;
    const Fetched& m_fetched;
    QByteArray m_out;
    bool m_failed = false;
};

}  // namespace

std::optional<LargePlan> planLarge(const BodyPart& root, const FetchSizes& sizes)
{
    Planner planner(sizes);
    planner.plan.items = "BODY.PEEK[HEADER]";
    if (!planner.look(root, true)) {
        return std::nullopt;
    }
    planner.plan.root = root;
    return planner.plan;
}

std::optional<IncomingMail> assemble(const LargePlan& plan, const Fetched& fetched)
{
    const auto bytes = Assembler(plan, fetched).run();
    if (!bytes) {
        return std::nullopt;
    }
    IncomingMail mail;
    mail.uid = fetched.uid;
    mail.bytes = *bytes;
    mail.leftOut = plan.leftOut;
    mail.cut = !plan.begun.isEmpty();
    return mail;
}

}  // namespace memnun::imap
