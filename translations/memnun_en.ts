<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ActivityWords</name>
    <message numerus="yes">
        <source>Tried again in %n second(s).</source>
        <translation>
            <numerusform>Tried again in %n second.</numerusform>
            <numerusform>Tried again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentWords</name>
    <message numerus="yes">
        <source>%n file(s): %1</source>
        <translation>
            <numerusform>%n file: %1</numerusform>
            <numerusform>%n files: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatWords</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Mail that waits to be sent leaves from the new place only: the old one holds %n message(s) back.</source>
        <translation>
            <numerusform>Mail that waits to be sent leaves from the new place only: the old one holds %n message back.</numerusform>
            <numerusform>Mail that waits to be sent leaves from the new place only: the old one holds %n messages back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were read and saved before it stopped. The same import again adds nothing twice.</source>
        <translation>
            <numerusform>%n row was read and saved before it stopped. The same import again adds nothing twice.</numerusform>
            <numerusform>%n rows were read and saved before it stopped. The same import again adds nothing twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies were made for people who work there.</source>
        <translation>
            <numerusform>%n company was made for people who work there.</numerusform>
            <numerusform>%n companies were made for people who work there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers written to %1</source>
        <translation>
            <numerusform>%n customer written to %1</numerusform>
            <numerusform>%n customers written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: CSV, %2, cells parted by “%3”, %n rows</source>
        <translation>
            <numerusform>%1: CSV, %2, cells parted by “%3”, %n row</numerusform>
            <numerusform>%1: CSV, %2, cells parted by “%3”, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: workbook, %n rows</source>
        <translation>
            <numerusform>%1: workbook, %n row</numerusform>
            <numerusform>%1: workbook, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %1: %n cells</source>
        <translation>
            <numerusform>  %1: %n cell</numerusform>
            <numerusform>  %1: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: vCard, %n cards</source>
        <translation>
            <numerusform>%1: vCard, %n card</numerusform>
            <numerusform>%1: vCard, %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written in %1</source>
        <translation>
            <numerusform>%n file written in %1</numerusform>
            <numerusform>%n files written in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message numerus="yes">
        <source>last contact more than %n day(s) ago</source>
        <translation>
            <numerusform>last contact more than %n day ago</numerusform>
            <numerusform>last contact more than %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last contact today or in the %n day(s) before</source>
        <translation>
            <numerusform>last contact today or on the day before</numerusform>
            <numerusform>last contact today or in the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message numerus="yes">
        <source>Leaves in %n s.</source>
        <translation>
            <numerusform>Leaves in %n s.</numerusform>
            <numerusform>Leaves in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mail account sends at most %n message(s) a minute</source>
        <translation>
            <numerusform>the mail account sends at most %n message a minute</numerusform>
            <numerusform>the mail account sends at most %n messages a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mail account sends at most %n message(s) an hour</source>
        <translation>
            <numerusform>the mail account sends at most %n message an hour</numerusform>
            <numerusform>the mail account sends at most %n messages an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mail account sends at most %n message(s) a day</source>
        <translation>
            <numerusform>the mail account sends at most %n message a day</numerusform>
            <numerusform>the mail account sends at most %n messages a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneText</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>This is too long: at most %n character(s). Please shorten it.</source>
        <translation>
            <numerusform>This is too long: at most %n character. Please shorten it.</numerusform>
            <numerusform>This is too long: at most %n characters. Please shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KpiWords</name>
    <message numerus="yes">
        <source>over %n day(s)</source>
        <translation>
            <numerusform>over %n day</numerusform>
            <numerusform>over %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>under %n day(s)</source>
        <translation>
            <numerusform>under %n day</numerusform>
            <numerusform>under %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for the customer</source>
        <translation>
            <numerusform>%n waits for the customer</numerusform>
            <numerusform>%n wait for the customer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new ticket(s)</source>
        <translation>
            <numerusform>%n new ticket</numerusform>
            <numerusform>%n new tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) assigned to you</source>
        <translation>
            <numerusform>%n ticket assigned to you</numerusform>
            <numerusform>%n tickets assigned to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) due</source>
        <translation>
            <numerusform>%n task due</numerusform>
            <numerusform>%n tasks due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent</source>
        <translation>
            <numerusform>%n message not sent</numerusform>
            <numerusform>%n messages not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that call you</source>
        <translation>
            <numerusform>%n note that call you</numerusform>
            <numerusform>%n notes that call you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonaCard</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonaWords</name>
    <message numerus="yes">
        <source>These are too many rules: at most %n.</source>
        <translation>
            <numerusform>These are too many rules: at most %n.</numerusform>
            <numerusform>These are too many rules: at most %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubjectPaper</name>
    <message numerus="yes">
        <source>%n older one(s) are in customer.json.</source>
        <translation>
            <numerusform>%n older one is in customer.json.</numerusform>
            <numerusform>%n older ones are in customer.json.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadEvents</name>
    <message numerus="yes">
        <source>moved %n message(s) to #%1</source>
        <comment>you</comment>
        <translation>
            <numerusform>moved %n message to #%1</numerusform>
            <numerusform>moved %n messages to #%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) to #%1</source>
        <comment>someone</comment>
        <translation>
            <numerusform>moved %n message to #%1</numerusform>
            <numerusform>moved %n messages to #%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) here from #%1</source>
        <comment>you</comment>
        <translation>
            <numerusform>moved %n message here from #%1</numerusform>
            <numerusform>moved %n messages here from #%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) here from #%1</source>
        <comment>someone</comment>
        <translation>
            <numerusform>moved %n message here from #%1</numerusform>
            <numerusform>moved %n messages here from #%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n message(s) off to #%1</source>
        <comment>you</comment>
        <translation>
            <numerusform>split %n message off to #%1</numerusform>
            <numerusform>split %n messages off to #%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n message(s) off to #%1</source>
        <comment>someone</comment>
        <translation>
            <numerusform>split %n message off to #%1</numerusform>
            <numerusform>split %n messages off to #%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::BulkTask</name>
    <message numerus="yes">
        <source>%n needed no change or could not be changed.</source>
        <translation>
            <numerusform>%n needed no change or could not be changed.</numerusform>
            <numerusform>%n needed no change or could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed as they were.</source>
        <translation>
            <numerusform>%n stayed as it was.</numerusform>
            <numerusform>%n stayed as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ChatImportDialog</name>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %n message(s)</source>
        <translation>
            <numerusform>%1 – %n message</numerusform>
            <numerusform>%1 – %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ChatImportTask</name>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n could not be read.</numerusform>
            <numerusform>%n could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::CopyFields</name>
    <message numerus="yes">
        <source>Reply to %n other(s), too</source>
        <translation>
            <numerusform>Reply to %n other, too</numerusform>
            <numerusform>Reply to %n others, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::CustomerImportDialog</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::CustomerImportTask</name>
    <message numerus="yes">
        <source>%n row(s) or file(s) could not be taken.</source>
        <translation>
            <numerusform>%n row or file could not be taken.</numerusform>
            <numerusform>%n rows or files could not be taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::DrillDownPanel</name>
    <message numerus="yes">
        <source>%n wait(s) for the customer</source>
        <translation>
            <numerusform>%n wait for the customer</numerusform>
            <numerusform>%n waits for the customer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::EraseDialog</name>
    <message numerus="yes">
        <source>%n message(s) lost their words.</source>
        <translation>
            <numerusform>%n message lost its words.</numerusform>
            <numerusform>%n messages lost their words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The person was struck out of %n text(s) of others.</source>
        <translation>
            <numerusform>The person was struck out of %n text of others.</numerusform>
            <numerusform>The person was struck out of %n texts of others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The original of %n mail(s) of others was struck through, too.</source>
        <translation>
            <numerusform>The original of %n mail of others was struck through, too.</numerusform>
            <numerusform>The originals of %n mails of others were struck through, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::FilterSuggest</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::HealthCard</name>
    <message numerus="yes">
        <source>%n message(s) still to come</source>
        <translation>
            <numerusform>%n message still to come</numerusform>
            <numerusform>%n messages still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) no longer on the server</source>
        <translation>
            <numerusform>%n message no longer on the server</numerusform>
            <numerusform>%n messages no longer on the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::HealthSection</name>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ImageBar</name>
    <message numerus="yes">
        <source>%n picture(s) could not be loaded.</source>
        <translation>
            <numerusform>%n picture could not be loaded.</numerusform>
            <numerusform>%n pictures could not be loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from the net were not loaded: loading tells the sender that the mail was read.</source>
        <translation>
            <numerusform>%n picture from the net was not loaded: loading tells the sender that the mail was read.</numerusform>
            <numerusform>%n pictures from the net were not loaded: loading tells the sender that the mail was read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking image(s) of %1 were not loaded.</source>
        <translation>
            <numerusform>%n tracking image of %1 was not loaded.</numerusform>
            <numerusform>%n tracking images of %1 were not loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading %n picture(s)…</source>
        <translation>
            <numerusform>Loading %n picture…</numerusform>
            <numerusform>Loading %n pictures…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ImportDialog</name>
    <message numerus="yes">
        <source>%n mailbox(es)</source>
        <translation>
            <numerusform>%n mailbox</numerusform>
            <numerusform>%n mailboxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail file(s)</source>
        <translation>
            <numerusform>%n mail file</numerusform>
            <numerusform>%n mail files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ImportOutcome</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stand in %1. Mended there, they can be imported.</source>
        <translation>
            <numerusform>%n row stands in %1. Mended there, it can be imported.</numerusform>
            <numerusform>%n rows stand in %1. Mended there, they can be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ImportSummary</name>
    <message numerus="yes">
        <source>%n message(s) were read.</source>
        <translation>
            <numerusform>%n message was read.</numerusform>
            <numerusform>%n messages were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are new.</source>
        <translation>
            <numerusform>%n of them is new.</numerusform>
            <numerusform>%n of them are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already and were left as they are.</source>
        <translation>
            <numerusform>%n was here already and was left as it is.</numerusform>
            <numerusform>%n were here already and were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood; they are in quarantine, each with its reason.</source>
        <translation>
            <numerusform>%n could not be understood; it is in quarantine, with its reason.</numerusform>
            <numerusform>%n could not be understood; they are in quarantine, each with its reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::KpiBreakdown</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::KpiTiles</name>
    <message numerus="yes">
        <source>oldest %n day(s)</source>
        <translation>
            <numerusform>oldest %n day</numerusform>
            <numerusform>oldest %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for customer</source>
        <translation>
            <numerusform>%n waiting for customer</numerusform>
            <numerusform>%n waiting for customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::MailImportTask</name>
    <message numerus="yes">
        <source>Importing %1 and %n more</source>
        <translation>
            <numerusform>Importing %1 and %n more</numerusform>
            <numerusform>Importing %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and is in quarantine.</source>
        <translation>
            <numerusform>%n could not be read and is in quarantine.</numerusform>
            <numerusform>%n could not be read and are in quarantine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::MatchList</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::MergeDialog</name>
    <message numerus="yes">
        <source>Into which ticket do these %n go?</source>
        <translation>
            <numerusform>Into which ticket do these %n go?</numerusform>
            <numerusform>Into which ticket do these %n go?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::MessageCard</name>
    <message numerus="yes">
        <source>··· quote and signature, %n line(s)</source>
        <translation>
            <numerusform>··· quote and signature, %n line</numerusform>
            <numerusform>··· quote and signature, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::MoveDialog</name>
    <message numerus="yes">
        <source>What is the new ticket with %n message(s) about?</source>
        <translation>
            <numerusform>What is the new ticket with %n message about?</numerusform>
            <numerusform>What is the new ticket with %n messages about?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To which ticket do %n message(s) of #%1 go?</source>
        <translation>
            <numerusform>To which ticket do %n message of #%1 go?</numerusform>
            <numerusform>To which ticket do %n messages of #%1 go?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::NoticeDesk</name>
    <message numerus="yes">
        <source>Memnun – %n unread</source>
        <translation>
            <numerusform>Memnun – %n unread</numerusform>
            <numerusform>Memnun – %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::OutboxDialog</name>
    <message numerus="yes">
        <source>%n more wait(s) behind these.</source>
        <translation>
            <numerusform>%n more waits behind these.</numerusform>
            <numerusform>%n more wait behind these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::OutboxLines</name>
    <message numerus="yes">
        <source>%n message(s) not sent</source>
        <translation>
            <numerusform>%n message not sent</numerusform>
            <numerusform>%n messages not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::PersonaList</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ReplyBox</name>
    <message numerus="yes">
        <source>Draft saved %n s ago</source>
        <translation>
            <numerusform>Draft saved %n s ago</numerusform>
            <numerusform>Draft saved %n s ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::SearchDelegate</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::SearchPage</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::SendRateField</name>
    <message numerus="yes">
        <source>%n a minute</source>
        <translation>
            <numerusform>%n a minute</numerusform>
            <numerusform>%n a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n an hour</source>
        <translation>
            <numerusform>%n an hour</numerusform>
            <numerusform>%n an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a day</source>
        <translation>
            <numerusform>%n a day</numerusform>
            <numerusform>%n a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::StatusBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::TemplateForm</name>
    <message numerus="yes">
        <source>Used in %n answer(s)</source>
        <translation>
            <numerusform>Used in %n answer</numerusform>
            <numerusform>Used in %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::TemplateTree</name>
    <message numerus="yes">
        <source>Used in %n answer(s)</source>
        <translation>
            <numerusform>Used in %n answer</numerusform>
            <numerusform>Used in %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ThreadPane</name>
    <message numerus="yes">
        <source>Show %n earlier entry(s)</source>
        <translation>
            <numerusform>Show %n earlier entry</numerusform>
            <numerusform>Show %n earlier entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::TopBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::UndoOffer</name>
    <message numerus="yes">
        <source>%n ticket(s) resolved</source>
        <translation>
            <numerusform>%n ticket resolved</numerusform>
            <numerusform>%n tickets resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) changed</source>
        <translation>
            <numerusform>%n ticket changed</numerusform>
            <numerusform>%n tickets changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reply goes out in %n s</source>
        <translation>
            <numerusform>The reply goes out in %n s</numerusform>
            <numerusform>The reply goes out in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n ticket(s) are as they were before.</source>
        <translation>
            <numerusform>Undone: %n ticket are as they were before.</numerusform>
            <numerusform>Undone: %n tickets are as they were before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::UnlockDialog</name>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ViewDialog</name>
    <message numerus="yes">
        <source>%n ticket(s) now</source>
        <translation>
            <numerusform>%n ticket now</numerusform>
            <numerusform>%n tickets now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::WhatsAppDialog</name>
    <message numerus="yes">
        <source>The text is too long for WhatsApp's link: at most %n character(s).</source>
        <translation>
            <numerusform>The text is too long for WhatsApp's link: at most %n character.</numerusform>
            <numerusform>The text is too long for WhatsApp's link: at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::WorkspaceWindow</name>
    <message numerus="yes">
        <source>%n message(s) have not left yet. They are kept and leave after the next start.</source>
        <translation>
            <numerusform>%n message has not left yet. It is kept and leaves after the next start.</numerusform>
            <numerusform>%n messages have not left yet. They are kept and leave after the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not left yet. They are kept and leave when this workspace is open again.</source>
        <translation>
            <numerusform>%n message has not left yet. It is kept and leaves when this workspace is open again.</numerusform>
            <numerusform>%n messages have not left yet. They are kept and leave when this workspace is open again.</numerusform>
        </translation>
    </message>
</context>
</TS>
