<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>unknown option --%1</source>
        <translation>bilinmeyen seçenek: --%1</translation>
    </message>
    <message>
        <source>--%1 wants a value</source>
        <translation>--%1 bir değer ister</translation>
    </message>
    <message>
        <source>There is a workspace already at %1.</source>
        <translation>Orada zaten bir çalışma alanı var: %1.</translation>
    </message>
    <message>
        <source>There is already something at %1.</source>
        <translation>Orada zaten bir şey var: %1.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 bir klasör.</translation>
    </message>
    <message>
        <source>“%1” is not UTF-8 text; only mail files may have such names.</source>
        <translation>“%1” UTF-8 metni değil; böyle adlar yalnızca posta dosyalarında olabilir.</translation>
    </message>
    <message>
        <source>The workspace is not empty.</source>
        <translation>Çalışma alanı boş değil.</translation>
    </message>
    <message>
        <source>%1 is not built yet.</source>
        <translation>%1 henüz yapılmadı.</translation>
    </message>
    <message>
        <source>There is no ticket %1.</source>
        <translation>%1 numaralı talep yok.</translation>
    </message>
    <message>
        <source>There is no customer %1.</source>
        <translation>%1 numaralı müşteri yok.</translation>
    </message>
    <message>
        <source>The answer could not be written: %1.</source>
        <translation>Yanıt yazılamadı: %1.</translation>
    </message>
    <message>
        <source>%1 is not a Memnun workspace.</source>
        <translation>%1 bir Memnun çalışma alanı değil.</translation>
    </message>
    <message>
        <source>The workspace was made by a newer Memnun: %1. Please update this program.</source>
        <translation>Çalışma alanı daha yeni bir Memnun ile yapılmış: %1. Lütfen bu programı güncelleyin.</translation>
    </message>
    <message>
        <source>The workspace's history differs from this program's: %1.</source>
        <translation>Çalışma alanının geçmişi bu programınkinden farklı: %1.</translation>
    </message>
    <message>
        <source>The copy could not be written, and nothing of it was left: %1.</source>
        <translation>Kopya yazılamadı, ondan geriye bir şey kalmadı: %1.</translation>
    </message>
    <message>
        <source>The workspace has a damaged page; it was not opened, and nothing was changed (%1).</source>
        <translation>Çalışma alanında bozuk bir sayfa var; açılmadı ve hiçbir şey değiştirilmedi (%1).</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is kept: %1.</source>
        <translation>Disk dolu. Önceden kaydedilenler duruyor: %1.</translation>
    </message>
    <message>
        <source>There is not enough room for a copy in %1. Nothing was changed.</source>
        <translation>%1 içinde bir kopya için yeterli yer yok. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>No copy can be written in %1. Nothing was changed.</source>
        <translation>%1 içine kopya yazılamıyor. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>The copy is damaged or not whole, and was not used: %1.</source>
        <translation>Kopya bozuk ya da eksik, kullanılmadı: %1.</translation>
    </message>
    <message>
        <source>The workspace is open in another program; close it there first.</source>
        <translation>Çalışma alanı başka bir programda açık; önce onu orada kapatın.</translation>
    </message>
    <message>
        <source>Another program is just making a copy: %1.</source>
        <translation>Başka bir program şu anda kopya alıyor: %1.</translation>
    </message>
    <message>
        <source>%1 is a copy of the other kind: a server's dump goes into an empty database, a file's copy into a file.</source>
        <translation>%1 öteki türden bir kopya: sunucu dökümü boş bir veritabanına, dosya kopyası bir dosyaya yüklenir.</translation>
    </message>
    <message>
        <source>%1 is not installed: the server's own tools (postgresql-client) are needed for this.</source>
        <translation>%1 kurulu değil: bunun için sunucunun kendi araçları (postgresql-client) gerekir.</translation>
    </message>
    <message>
        <source>The installed server tools are older than the server; please update postgresql-client. (%1)</source>
        <translation>Kurulu sunucu araçları sunucudan eski; lütfen postgresql-client’ı güncelleyin. (%1)</translation>
    </message>
    <message>
        <source>The server's tool could not do it: %1.</source>
        <translation>Sunucunun aracı bunu yapamadı: %1.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder %1.</source>
        <translation>%1 klasörüne yazılamıyor.</translation>
    </message>
    <message>
        <source>That is not a server's address: postgresql://user@host:port/database is wanted.</source>
        <translation>Bu bir sunucu adresi değil: postgresql://kullanıcı@sunucu:port/veritabanı gerekir.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 yok.</translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation>%1 okunamıyor.</translation>
    </message>
    <message>
        <source>No mail was found in %1.</source>
        <translation>%1 içinde e-posta bulunamadı.</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>%1 adında bir sunucu yok.</translation>
    </message>
    <message>
        <source>The server %1 refused the user name or the password.</source>
        <translation>%1 sunucusu kullanıcı adını ya da parolayı kabul etmedi.</translation>
    </message>
    <message>
        <source>The server has no database called %1.</source>
        <translation>Sunucuda %1 adında bir veritabanı yok.</translation>
    </message>
    <message>
        <source>The server %1 does not answer on port %2.</source>
        <translation>%1 sunucusu %2 numaralı portta yanıt vermiyor.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>Bulunamadı: %1.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile: %1.</source>
        <translation>Bu arada başka biri değiştirdi: %1.</translation>
    </message>
    <message>
        <source>Not allowed: %1.</source>
        <translation>İzin yok: %1.</translation>
    </message>
    <message>
        <source>Not valid: %1.</source>
        <translation>Geçerli değil: %1.</translation>
    </message>
    <message>
        <source>Not available now: %1.</source>
        <translation>Şu anda kullanılamıyor: %1.</translation>
    </message>
    <message>
        <source>The workspace could not be read or written: %1.</source>
        <translation>Çalışma alanı okunamadı ya da yazılamadı: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Vazgeçildi.</translation>
    </message>
    <message>
        <source>A fault in the program: %1.</source>
        <translation>Programda bir hata: %1.</translation>
    </message>
    <message>
        <source>which workspace? say --db FILE.memnun or --db postgresql://…</source>
        <translation>hangi çalışma alanı? --db DOSYA.memnun ya da --db postgresql://… deyin</translation>
    </message>
    <message>
        <source>a workspace's file ends with .memnun</source>
        <translation>çalışma alanının dosyası .memnun ile biter</translation>
    </message>
    <message>
        <source>no mail headers</source>
        <translation>e-posta başlığı yok</translation>
    </message>
    <message>
        <source>does not start with a “From ” line</source>
        <translation>“From ” satırıyla başlamıyor</translation>
    </message>
    <message>
        <source>the file ended early</source>
        <translation>dosya erken bitti</translation>
    </message>
    <message>
        <source>message is larger than 64 MB</source>
        <translation>ileti 64 MB’tan büyük</translation>
    </message>
    <message>
        <source>--us is an address or @domain, and “%1” is neither</source>
        <translation>--us bir adres ya da @alanadı olur, “%1” ikisi de değil</translation>
    </message>
    <message>
        <source>backup wants one file name</source>
        <translation>backup tek bir dosya adı ister</translation>
    </message>
    <message>
        <source>Copied to %1 (%2 bytes)</source>
        <translation>%1 dosyasına kopyalandı (%2 bayt)</translation>
    </message>
    <message>
        <source>restore wants one file name</source>
        <translation>restore tek bir dosya adı ister</translation>
    </message>
    <message>
        <source>Restored to %1</source>
        <translation>%1 konumuna geri yüklendi</translation>
    </message>
    <message>
        <source>Safety copy made: %1</source>
        <translation>Güvenlik kopyası alındı: %1</translation>
    </message>
    <message>
        <source>memnun-cli: no safety copy was made. %1</source>
        <translation>memnun-cli: güvenlik kopyası alınmadı. %1</translation>
    </message>
    <message>
        <source>The last good copy is of %1. This puts it beside the old one: memnun-cli --db NEW.memnun restore &quot;%2&quot;</source>
        <translation>Son sağlam kopya %1 tarihli. Bu komut onu eskisinin yanına koyar: memnun-cli --db YENİ.memnun restore &quot;%2&quot;</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DOSYA</translation>
    </message>
    <message>
        <source>Copies a running workspace to FILE.</source>
        <translation>Çalışan bir çalışma alanını DOSYA’ya kopyalar.</translation>
    </message>
    <message>
        <source>Puts a copy in place of --db, which must not exist yet (an empty database on a server).</source>
        <translation>Bir kopyayı --db yerine koyar; orada henüz bir şey olmamalı (sunucuda boş bir veritabanı).</translation>
    </message>
    <message>
        <source>%1 wants a value</source>
        <translation>%1 bir değer ister</translation>
    </message>
    <message>
        <source>--lang is tr or en</source>
        <translation>--lang tr ya da en olur</translation>
    </message>
    <message>
        <source>unknown option %1 (a command's own options stand after it)</source>
        <translation>bilinmeyen seçenek: %1 (komutun kendi seçenekleri ondan sonra gelir)</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>komut yok</translation>
    </message>
    <message>
        <source>unknown command %1</source>
        <translation>bilinmeyen komut: %1</translation>
    </message>
    <message>
        <source>%1 what? %2</source>
        <translation>%1 ne? %2</translation>
    </message>
    <message>
        <source>WORKSPACE is a file *.memnun or postgresql://…; default the last one opened.</source>
        <translation>ALAN bir *.memnun dosyası ya da postgresql://… olur; söylenmezse en son açılan.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 wrong usage, 2 could not be done, 3 done but something was refused or quarantined, 4 the workspace is not sound.</source>
        <translation>Çıkış kodları: 0 yapıldı, 1 yanlış kullanım, 2 yapılamadı, 3 yapıldı ama reddedilen ya da karantinaya alınan oldu, 4 çalışma alanı sağlam değil.</translation>
    </message>
    <message>
        <source>Usage: memnun-cli %1</source>
        <translation>Kullanım: memnun-cli %1</translation>
    </message>
    <message>
        <source>%1 read, %2 added, %3 present, %4 quarantined; %5 customers and %6 tickets new; %7 s</source>
        <translation>%1 okundu, %2 eklendi, %3 zaten vardı, %4 karantinada; %5 yeni müşteri, %6 yeni talep; %7 sn</translation>
    </message>
    <message>
        <source>reading headers: %1 messages</source>
        <translation>başlıklar okunuyor: %1 ileti</translation>
    </message>
    <message>
        <source>%1 of %2 messages, %3/s, %4 s left</source>
        <translation>%1 / %2 ileti, saniyede %3, %4 sn kaldı</translation>
    </message>
    <message>
        <source>--as is auto, mbox, maildir or eml</source>
        <translation>--as auto, mbox, maildir ya da eml olur</translation>
    </message>
    <message>
        <source>--close-quiet-days is a number of days</source>
        <translation>--close-quiet-days bir gün sayısıdır</translation>
    </message>
    <message>
        <source>which files?</source>
        <translation>hangi dosyalar?</translation>
    </message>
    <message>
        <source>PATH… [--as auto|mbox|maildir|eml] [--us ADDRESS|@DOMAIN]… [--close-quiet-days N]</source>
        <translation>DOSYA… [--as auto|mbox|maildir|eml] [--us ADRES|@ALANADI]… [--close-quiet-days N]</translation>
    </message>
    <message>
        <source>Brings mail in from mboxes, Maildirs, .eml files and folders.</source>
        <translation>mbox, Maildir, .eml dosyaları ve klasörlerden posta alır.</translation>
    </message>
    <message>
        <source>FILE…</source>
        <translation>DOSYA…</translation>
    </message>
    <message>
        <source>Says what the mail parser sees, one JSON object a line.</source>
        <translation>Posta çözümleyicinin gördüğünü söyler, her satırda bir JSON nesnesi.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 dk</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 sa %2 dk</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 gün %2 sa</translation>
    </message>
    <message>
        <source>memnun-cli --help lists the commands.</source>
        <translation>Komutların listesi: memnun-cli --help</translation>
    </message>
    <message>
        <source>%1 takes no word “%2”</source>
        <translation>%1 “%2” sözünü almaz</translation>
    </message>
    <message>
        <source>--from and --to are days such as 2026-01-31, and the first comes before the second</source>
        <translation>--from ve --to 2026-01-31 gibi günlerdir, birincisi ikincisinden önce gelir</translation>
    </message>
    <message>
        <source>--by is none, day, week, month, quarter, channel, agent, category, tag, priority, age or week_hour</source>
        <translation>--by none, day, week, month, quarter, channel, agent, category, tag, priority, age ya da week_hour olur</translation>
    </message>
    <message>
        <source>--time is business or calendar</source>
        <translation>--time business ya da calendar olur</translation>
    </message>
    <message>
        <source>the period has too many days for --by %1: %2 at most</source>
        <translation>dönem --by %1 için çok uzun: en çok %2 gün</translation>
    </message>
    <message>
        <source>there is no KPI called %1</source>
        <translation>%1 adında bir gösterge yok</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%%1</translation>
    </message>
    <message>
        <source>these figures can't be broken down by %1</source>
        <translation>bu göstergeler %1 ile bölünemez</translation>
    </message>
    <message>
        <source>[--from DATE] [--to DATE] [--kpi ID]… [--by none|day|week|month|quarter|channel|agent|category|tag|priority|age|week_hour] [--time business|calendar]</source>
        <translation>[--from TARİH] [--to TARİH] [--kpi GÖSTERGE]… [--by none|day|week|month|quarter|channel|agent|category|tag|priority|age|week_hour] [--time business|calendar]</translation>
    </message>
    <message>
        <source>Measures over a half-open period in the workspace's time zone.</source>
        <translation>Çalışma alanının saat diliminde bir dönemi ölçer; son gün dönemin dışındadır.</translation>
    </message>
    <message>
        <source>--limit is a whole number from 1 to %1</source>
        <translation>--limit 1 ile %1 arasında bir tam sayıdır</translation>
    </message>
    <message>
        <source>what to search for?</source>
        <translation>ne aransın?</translation>
    </message>
    <message>
        <source>%1%2 found</source>
        <translation>%1%2 bulundu</translation>
    </message>
    <message>
        <source>--queue is mine, unassigned, open, waiting, snoozed, due_today, all or quarantine</source>
        <translation>--queue mine, unassigned, open, waiting, snoozed, due_today, all ya da quarantine olur</translation>
    </message>
    <message>
        <source>which ticket? give its number</source>
        <translation>hangi talep? numarasını verin</translation>
    </message>
    <message>
        <source>which customer? give the number</source>
        <translation>hangi müşteri? numarasını verin</translation>
    </message>
    <message>
        <source>QUERY [--limit N]</source>
        <translation>ARAMA [--limit N]</translation>
    </message>
    <message>
        <source>[--queue NAME] [--limit N]</source>
        <translation>[--queue AD] [--limit N]</translation>
    </message>
    <message>
        <source>Lists tickets, newest first, or what is in quarantine.</source>
        <translation>Talepleri en yeniden başlayarak ya da karantinadakileri sıralar.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>NO</translation>
    </message>
    <message>
        <source>Shows one ticket with its conversation and history.</source>
        <translation>Bir talebi yazışması ve geçmişiyle gösterir.</translation>
    </message>
    <message>
        <source>[TEXT] [--limit N]</source>
        <translation>[METİN] [--limit N]</translation>
    </message>
    <message>
        <source>Lists customers by name.</source>
        <translation>Müşterileri adlarına göre sıralar.</translation>
    </message>
    <message>
        <source>Shows one customer.</source>
        <translation>Bir müşteriyi gösterir.</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>%1 yapıldı</translation>
    </message>
    <message>
        <source>--size is small, medium, large or a number from 1 on</source>
        <translation>--size small, medium, large ya da 1’den başlayan bir sayıdır</translation>
    </message>
    <message>
        <source>%1 customers, %2 tickets, %3 interactions in %4 s</source>
        <translation>%1 müşteri, %2 talep, %3 temas, %4 sn</translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation>Çalışma alanı sağlam.</translation>
    </message>
    <message>
        <source>The workspace is not sound:</source>
        <translation>Çalışma alanı sağlam değil:</translation>
    </message>
    <message>
        <source>[--us ADDRESS|@DOMAIN]… [--company NAME]</source>
        <translation>[--us ADRES|@ALANADI]… [--company AD]</translation>
    </message>
    <message>
        <source>Makes a new, empty workspace.</source>
        <translation>Yeni, boş bir çalışma alanı yapar.</translation>
    </message>
    <message>
        <source>[--size small|medium|large|N]</source>
        <translation>[--size small|medium|large|N]</translation>
    </message>
    <message>
        <source>Fills an empty workspace with the demo company.</source>
        <translation>Boş bir çalışma alanını örnek firmayla doldurur.</translation>
    </message>
    <message>
        <source>Says whether the workspace is sound.</source>
        <translation>Çalışma alanının sağlam olup olmadığını söyler.</translation>
    </message>
    <message>
        <source>Others are working in %1. Ask them to close it; nothing was changed.</source>
        <translation>%1 içinde başkaları çalışıyor. Kapatmalarını isteyin; hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>A copy of this workspace is being restored at this moment; try again in a few minutes.</source>
        <translation>Bu çalışma alanına şu anda bir kopya geri yükleniyor; birkaç dakika sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The copy is of the schema “%1” and this address leads to another one. Nothing was changed.</source>
        <translation>Kopya “%1” şemasının, bu adres ise başka bir şemaya gidiyor. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Not built yet: %1</source>
        <translation>Henüz yapılmadı: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>yeni</translation>
    </message>
    <message>
        <source>open</source>
        <comment>status</comment>
        <translation>açık</translation>
    </message>
    <message>
        <source>waiting for customer</source>
        <translation>müşteri bekleniyor</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>askıda</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>çözüldü</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kapandı</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>birleştirildi</translation>
    </message>
    <message>
        <source>in</source>
        <comment>direction of a message</comment>
        <translation>gelen</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction of a message</comment>
        <translation>giden</translation>
    </message>
    <message>
        <source>note</source>
        <translation>not</translation>
    </message>
    <message>
        <source>Usage: memnun-cli [--db WORKSPACE] [--json] [--lang tr|en] COMMAND …</source>
        <translation>Kullanım: memnun-cli [--db ALAN] [--json] [--lang tr|en] KOMUT …</translation>
    </message>
    <message>
        <source>The server went away, and nothing was changed: %1.</source>
        <translation>Sunucu gitti, hiçbir şey değiştirilmedi: %1.</translation>
    </message>
    <message>
        <source>It is not known whether it was saved: %1. Please look before you try again.</source>
        <translation>Kaydedilip kaydedilmediği bilinmiyor: %1. Yeniden denemeden önce bakın.</translation>
    </message>
    <message>
        <source>%1 is not empty. Nothing was moved.</source>
        <translation>%1 boş değil. Hiçbir şey taşınmadı.</translation>
    </message>
    <message>
        <source>move to where? say --to FILE.memnun or --to postgresql://…</source>
        <translation>nereye taşınsın? --to DOSYA.memnun ya da --to postgresql://… deyin</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows</source>
        <translation>%1: %2 / %3 satır</translation>
    </message>
    <message>
        <source>Moved %1 rows to %2 and compared them; %3 stays as it is.</source>
        <translation>%1 satır %2 konumuna taşındı ve karşılaştırıldı; %3 olduğu gibi duruyor.</translation>
    </message>
    <message>
        <source>Copies the whole workspace to a server or back, where there is none yet.</source>
        <translation>Bütün çalışma alanını bir sunucuya ya da geri kopyalar; orada henüz çalışma alanı olmamalı.</translation>
    </message>
    <message>
        <source>%1 is not a filter; put the words in quotation marks to look for them as they are</source>
        <translation>%1 bir süzgeç değil; sözcükleri olduğu gibi aramak için tırnak içine alın</translation>
    </message>
    <message>
        <source>%1 is not one of the values this filter knows</source>
        <translation>%1 bu süzgecin bildiği değerlerden biri değil</translation>
    </message>
    <message>
        <source>something is missing behind %1</source>
        <translation>%1 ardından bir şey eksik</translation>
    </message>
    <message>
        <source>a quotation mark is not closed: %1</source>
        <translation>bir tırnak kapanmamış: %1</translation>
    </message>
    <message>
        <source>a bracket has no partner: %1</source>
        <translation>bir ayracın eşi yok: %1</translation>
    </message>
    <message>
        <source>there is nothing in a bracket or behind a minus</source>
        <translation>bir ayracın içi ya da eksi işaretinin ardı boş</translation>
    </message>
    <message>
        <source>%1 is not a date; a day is written 2026-01-31, 31.01.2026, today, yesterday or 7d</source>
        <translation>%1 bir tarih değil; gün şöyle yazılır: 2026-01-31, 31.01.2026, today (bugün), yesterday (dün) ya da 7d (7 gün önce)</translation>
    </message>
    <message>
        <source>the query is too long</source>
        <translation>sorgu çok uzun</translation>
    </message>
    <message>
        <source>there are more than %1 conditions</source>
        <translation>%1 koşuldan fazlası var</translation>
    </message>
    <message>
        <source>brackets stand in brackets more than %1 times</source>
        <translation>ayraçlar %1 kattan fazla iç içe</translation>
    </message>
    <message>
        <source>Finds words in mails, calls and notes. Filters as in the window: from: to: subject: tag: is: has:attachment before: after: channel:</source>
        <translation>E-postalarda, aramalarda ve notlarda sözcük bulur. Süzgeçler penceredeki gibi: from: to: subject: tag: is: has:attachment before: after: channel:</translation>
    </message>
    <message>
        <source>message is larger than 64 MB; only its first 128 MB are kept</source>
        <translation>ileti 64 MB'tan büyük; yalnızca ilk 128 MB'ı saklandı</translation>
    </message>
    <message>
        <source>The search index and the packed figures were built again; %1 files that nothing names any more were dropped.</source>
        <translation>Arama dizini ve paketlenmiş göstergeler yeniden kuruldu; artık hiçbir yerde adı geçmeyen %1 dosya atıldı.</translation>
    </message>
    <message>
        <source>Builds the search index and packed figures again, and drops files that nothing names any more.</source>
        <translation>Arama dizinini ve paketlenmiş göstergeleri yeniden kurar, artık hiçbir yerde adı geçmeyen dosyaları atar.</translation>
    </message>
    <message>
        <source>%1 lies where nothing can be written, and a workspace is opened only where it can, even to be read. Copy it to a folder of your own first.</source>
        <translation>%1 yazılamayan bir yerde; bir çalışma alanı, yalnızca okumak için bile, ancak yazılabilen bir yerde açılır. Önce onu kendi klasörlerinizden birine kopyalayın.</translation>
    </message>
    <message>
        <source>%1 is a packed archive; unpack it first.</source>
        <translation>%1 sıkıştırılmış bir arşiv; önce onu açın.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disk dolu</translation>
    </message>
    <message>
        <source>the disk reports a fault</source>
        <translation>disk bir hata bildiriyor</translation>
    </message>
    <message>
        <source>the file can't be opened</source>
        <translation>dosya açılamıyor</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>başka bir program onu kullanıyor</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>salt okunur</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>bozulmuş</translation>
    </message>
    <message>
        <source>There is no good copy of it in %1. A copy kept elsewhere is put back with: memnun-cli --db NEW.memnun restore FILE</source>
        <translation>%1 içinde sağlam bir kopyası yok. Başka yerde saklanan bir kopya şöyle geri konur: memnun-cli --db YENİ.memnun restore DOSYA</translation>
    </message>
    <message>
        <source>Nothing of its own is lost: memnun-cli rebuild makes search indexes and figures again.</source>
        <translation>Kendi verilerinden hiçbir şey yitmedi: memnun-cli rebuild arama dizinlerini ve göstergeleri yeniden yapar.</translation>
    </message>
    <message>
        <source>The server %1 offers no secure connection (TLS), and sslmode asks for one.</source>
        <translation>%1 sunucusu güvenli bağlantı (TLS) sunmuyor, oysa sslmode bunu istiyor.</translation>
    </message>
    <message>
        <source>No secure connection to %1 came about: %2</source>
        <translation>%1 ile güvenli bağlantı kurulamadı: %2</translation>
    </message>
    <message>
        <source>%1 may not work in the database %2. Its administrator can allow it.</source>
        <translation>%1 kullanıcısının %2 veri tabanında çalışma izni yok. Yöneticisi izin verebilir.</translation>
    </message>
    <message>
        <source>the search asks for nothing yet: a filter such as from: needs a value</source>
        <translation>arama henüz bir şey sormuyor: from: gibi bir süzgece değer gerekir</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>last contact before %1</source>
        <translation>son temas %1 gününden önce</translation>
    </message>
    <message>
        <source>last contact on %1 or later</source>
        <translation>son temas %1 günü ya da sonra</translation>
    </message>
    <message>
        <source>last contact before today</source>
        <translation>son temas bugünden önce</translation>
    </message>
    <message>
        <source>last contact today</source>
        <translation>son temas bugün</translation>
    </message>
    <message numerus="yes">
        <source>last contact more than %n day(s) ago</source>
        <translation>
            <numerusform>son temas %n günden daha önce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last contact today or in the %n day(s) before</source>
        <translation>
            <numerusform>son temas bugün ya da önceki %n günde</numerusform>
        </translation>
    </message>
    <message>
        <source>customer “%1”</source>
        <translation>müşteri “%1”</translation>
    </message>
    <message>
        <source>written to “%1”</source>
        <translation>“%1” adresine yazılmış</translation>
    </message>
    <message>
        <source>subject with “%1”</source>
        <translation>konusunda “%1” geçen</translation>
    </message>
    <message>
        <source>text with %1</source>
        <translation>metninde %1 geçen</translation>
    </message>
    <message>
        <source>tagged “%1”</source>
        <translation>“%1” etiketli</translation>
    </message>
    <message>
        <source>with an attachment</source>
        <translation>ekli</translation>
    </message>
    <message>
        <source>assigned to “%1”</source>
        <translation>“%1” üzerinde</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>okunmamış</translation>
    </message>
    <message>
        <source>assigned to me</source>
        <translation>bana atanmış</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>atanmamış</translation>
    </message>
    <message>
        <source>new</source>
        <translation>yeni</translation>
    </message>
    <message>
        <source>open</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>bekleyen</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>bitmemiş</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>çözülmüş</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kapanmış</translation>
    </message>
    <message>
        <source>solved or closed</source>
        <translation>çözülmüş ya da kapanmış</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>ertelenmiş</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>süresi geçmiş</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>acil</translation>
    </message>
    <message>
        <source>of high priority</source>
        <translation>yüksek öncelikli</translation>
    </message>
    <message>
        <source>of normal priority</source>
        <translation>normal öncelikli</translation>
    </message>
    <message>
        <source>of low priority</source>
        <translation>düşük öncelikli</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Yazılan adres</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Has an attachment</source>
        <translation>Eki var</translation>
    </message>
    <message>
        <source>Last contact before</source>
        <translation>Son temas, önce</translation>
    </message>
    <message>
        <source>Last contact since</source>
        <translation>Son temas, sonra</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Atanan</translation>
    </message>
    <message>
        <source>the customer's name, address or phone</source>
        <translation>müşterinin adı, adresi ya da telefonu</translation>
    </message>
    <message>
        <source>the address it was written to</source>
        <translation>yazılan adres</translation>
    </message>
    <message>
        <source>words of the subject</source>
        <translation>konudaki sözcükler</translation>
    </message>
    <message>
        <source>words of the messages</source>
        <translation>iletilerdeki sözcükler</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>bir etiket</translation>
    </message>
    <message>
        <source>a state: unread, open, urgent …</source>
        <translation>bir durum: okunmamış, açık, acil …</translation>
    </message>
    <message>
        <source>last contact before a day</source>
        <translation>son temas bir günden önce</translation>
    </message>
    <message>
        <source>last contact since a day</source>
        <translation>son temas bir günden beri</translation>
    </message>
    <message>
        <source>e-mail, phone, chat …</source>
        <translation>e-posta, telefon, sohbet …</translation>
    </message>
    <message>
        <source>who works on it</source>
        <translation>üzerinde çalışan kişi</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 değil</translation>
    </message>
    <message>
        <source>none</source>
        <translation>hiçbiri</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between conditions</comment>
        <translation>ve</translation>
    </message>
    <message>
        <source>or</source>
        <comment>between conditions</comment>
        <translation>veya</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Tüm talepler</translation>
    </message>
    <message>
        <source>Tickets: %1</source>
        <translation>Talepler: %1</translation>
    </message>
    <message>
        <source>“%1” is not a filter. Put the words in quotation marks to look for them as they are.</source>
        <translation>“%1” bir süzgeç değil. Sözcükleri olduğu gibi aramak için tırnak içine alın.</translation>
    </message>
    <message>
        <source>“%1” is not one of the values this filter knows.</source>
        <translation>“%1” bu süzgecin bildiği değerlerden biri değil.</translation>
    </message>
    <message>
        <source>Behind “%1” something is missing.</source>
        <translation>“%1” ardından bir şey eksik.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed: %1</source>
        <translation>Bir tırnak kapanmamış: %1</translation>
    </message>
    <message>
        <source>A bracket has no partner: %1</source>
        <translation>Bir ayracın eşi yok: %1</translation>
    </message>
    <message>
        <source>There is nothing in a bracket or behind a minus.</source>
        <translation>Bir ayracın içi ya da eksi işaretinin ardı boş.</translation>
    </message>
    <message>
        <source>“%1” is not a date. A day is written 31.01.2026, 2026-01-31, today, yesterday or 7d.</source>
        <translation>“%1” bir tarih değil. Gün şöyle yazılır: 31.01.2026, 2026-01-31, today (bugün), yesterday (dün) ya da 7d (7 gün önce).</translation>
    </message>
    <message>
        <source>This is too long to be looked for. Please shorten it.</source>
        <translation>Bu, aranamayacak kadar uzun. Lütfen kısaltın.</translation>
    </message>
    <message>
        <source>There are more than %1 conditions. Please use fewer.</source>
        <translation>%1 koşuldan fazlası var. Lütfen azaltın.</translation>
    </message>
    <message>
        <source>Brackets stand in brackets more than %1 times. Please use fewer.</source>
        <translation>Ayraçlar %1 kattan fazla iç içe. Lütfen azaltın.</translation>
    </message>
    <message>
        <source>This cannot be read as a condition.</source>
        <translation>Bu, koşul olarak okunamıyor.</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a channel</comment>
        <translation>kanalı %1</translation>
    </message>
    <message>
        <source>with an answer that has not left</source>
        <translation>yanıtı henüz gönderilmemiş</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message>
        <source>“%1” is not installed. Copies of a workspace on a server are made with the server's own tools; please install the PostgreSQL client programs.</source>
        <translation>“%1” kurulu değil. Sunucudaki bir çalışma alanının kopyası sunucunun kendi araçlarıyla alınır; lütfen PostgreSQL istemci programlarını kurun.</translation>
    </message>
    <message>
        <source>The PostgreSQL client programs of this computer are older than the server. Please update them.</source>
        <translation>Bu bilgisayardaki PostgreSQL istemci programları sunucudan eski. Lütfen güncelleyin.</translation>
    </message>
    <message>
        <source>The server's tool could not do it, and nothing was changed: %1</source>
        <translation>Sunucunun aracı bunu yapamadı, hiçbir şey değişmedi: %1</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>Before an update of Memnun</source>
        <translation>Memnun güncellenmeden önce</translation>
    </message>
    <message>
        <source>Before a big import</source>
        <translation>Büyük bir içe aktarmadan önce</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Geri yüklemeden önce</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>Elle alındı</translation>
    </message>
    <message>
        <source>The workspace has a damaged page, so no copy was made of it. The copies from before are kept; restore the last good one.</source>
        <translation>Çalışma alanında hasarlı bir sayfa var, bu yüzden kopyası alınmadı. Önceki kopyalar duruyor; son sağlam olanı geri yükleyin.</translation>
    </message>
    <message>
        <source>This copy is damaged and was not used. Nothing was changed; please choose another one.</source>
        <translation>Bu kopya hasarlı, kullanılmadı. Hiçbir şey değişmedi; lütfen başka birini seçin.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder of the copies. Your work is kept; please choose another folder in the settings. (%1)</source>
        <translation>Kopyaların klasörüne yazılamıyor. Çalışmanız korunuyor; lütfen ayarlardan başka bir klasör seçin. (%1)</translation>
    </message>
    <message>
        <source>There is not enough room on the disk for a copy. Nothing was changed; please free some space. (%1)</source>
        <translation>Diskte bir kopyaya yetecek yer yok. Hiçbir şey değişmedi; lütfen yer açın. (%1)</translation>
    </message>
    <message>
        <source>The copy could not be written, and nothing half done was left. Your work is kept. (%1)</source>
        <translation>Kopya yazılamadı, yarım bir şey kalmadı. Çalışmanız korunuyor. (%1)</translation>
    </message>
    <message>
        <source>The workspace is open in another program. Please close it there and try again; nothing was changed.</source>
        <translation>Çalışma alanı başka bir programda açık. Lütfen orada kapatıp yeniden deneyin; hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Another copy is being made at this moment. Please try again when it is done.</source>
        <translation>Şu anda başka bir kopya alınıyor. Lütfen o bitince yeniden deneyin.</translation>
    </message>
    <message>
        <source>Damaged, kept as it was</source>
        <translation>Hasarlı, olduğu gibi duruyor</translation>
    </message>
    <message>
        <source>Somebody else is working in this workspace. Please ask your colleagues to close it and try again; nothing was changed.</source>
        <translation>Bu çalışma alanında başka biri çalışıyor. Lütfen iş arkadaşlarınızdan kapatmalarını isteyip yeniden deneyin; hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>A newer Memnun has been used in this workspace. Please update this one; nothing was changed.</source>
        <translation>Bu çalışma alanında daha yeni bir Memnun kullanılmış. Lütfen bunu güncelleyin; hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This copy is of another schema of the database (“%1”) and was not used. Nothing was changed.</source>
        <translation>Bu kopya veritabanının başka bir şemasına ait (“%1”), kullanılmadı. Hiçbir şey değişmedi.</translation>
    </message>
</context>
<context>
    <name>CustomerConflict</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>İlişki</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>İletişim</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>Not sent yet: %1. It is tried again at %2.</source>
        <translation>Henüz gönderilmedi: %1. Yeniden deneme zamanı: %2.</translation>
    </message>
    <message>
        <source>Not sent yet: %1. It is tried again soon.</source>
        <translation>Henüz gönderilmedi: %1. Birazdan yeniden denenecek.</translation>
    </message>
    <message>
        <source>Leaves at %1.</source>
        <translation>%1 tarihinde gönderilecek.</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n s.</source>
        <translation>
            <numerusform>%n sn sonra gönderilecek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits in the outbox; it leaves as soon as mail can be sent.</source>
        <translation>Giden kutusunda bekliyor; posta gönderilebildiği anda yola çıkar.</translation>
    </message>
    <message>
        <source>the mail server can't be reached</source>
        <translation>posta sunucusuna ulaşılamıyor</translation>
    </message>
    <message>
        <source>the mail server refused the password</source>
        <translation>posta sunucusu parolayı kabul etmedi</translation>
    </message>
    <message>
        <source>the mail server refused the message or its address</source>
        <translation>posta sunucusu iletiyi ya da adresini kabul etmedi</translation>
    </message>
    <message>
        <source>the connection broke at the end; it may have been sent</source>
        <translation>bağlantı sonda koptu; gönderilmiş olabilir</translation>
    </message>
    <message>
        <source>its text can't be read</source>
        <translation>metni okunamıyor</translation>
    </message>
    <message>
        <source>something unexpected happened</source>
        <translation>beklenmedik bir şey oldu</translation>
    </message>
    <message>
        <source>Is being sent…</source>
        <translation>Gönderiliyor…</translation>
    </message>
    <message>
        <source>May have been sent: the connection broke at the end. Ask the customer before you send it again.</source>
        <translation>Gönderilmiş olabilir: bağlantı en sonda koptu. Yeniden göndermeden önce müşteriye sorun.</translation>
    </message>
    <message>
        <source>Not sent: %1.</source>
        <translation>Gönderilemedi: %1.</translation>
    </message>
    <message>
        <source>This is a demo: nothing is sent, and the answer stays here.</source>
        <translation>Bu bir örnek şirket: hiçbir şey gönderilmez, yanıt burada kalır.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It is no longer there. The list will be loaded again.</source>
        <translation>Artık orada değil. Liste yeniden yüklenecek.</translation>
    </message>
    <message>
        <source>Someone else changed it in the meantime. What you typed is kept; look at the new state and try again.</source>
        <translation>Bu arada başka biri değiştirdi. Yazdığınız duruyor; yeni duruma bakıp tekrar deneyin.</translation>
    </message>
    <message>
        <source>You do not have the permission for this. Nothing was changed.</source>
        <translation>Bunun için yetkiniz yok. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Some of what was entered cannot be used. Nothing was changed; please check the marked fields.</source>
        <translation>Girilenlerin bir kısmı kullanılamıyor. Hiçbir şey değişmedi; lütfen işaretli alanlara bakın.</translation>
    </message>
    <message>
        <source>The service cannot be reached. Nothing is lost; please check the connection and try again.</source>
        <translation>Hizmete ulaşılamıyor. Hiçbir şey kaybolmadı; lütfen bağlantıya bakıp tekrar deneyin.</translation>
    </message>
    <message>
        <source>The workspace could not be read or written. Nothing was half saved; please check the disk's free space and permissions.</source>
        <translation>Çalışma alanı okunamadı ya da yazılamadı. Hiçbir şey yarım kalmadı; lütfen diskteki boş yere ve izinlere bakın.</translation>
    </message>
    <message>
        <source>It was cancelled. What was finished before is kept.</source>
        <translation>İptal edildi. Daha önce bitenler duruyor.</translation>
    </message>
    <message>
        <source>Something went wrong inside Memnun. Nothing was changed.</source>
        <translation>Memnun içinde bir şey ters gitti. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 başarısız oldu.</translation>
    </message>
    <message>
        <source>Please fill in this field.</source>
        <translation>Lütfen bu alanı doldurun.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Bu bir e-posta adresi değil.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Bu bir telefon numarası değil.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Bu çok uzun.</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <translation>Bu çok kısa.</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>Bu zaten var.</translation>
    </message>
    <message>
        <source>This value is out of range.</source>
        <translation>Bu değer aralığın dışında.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Bu bir tarih değil.</translation>
    </message>
    <message>
        <source>This time has already passed.</source>
        <translation>Bu saat çoktan geçti.</translation>
    </message>
    <message>
        <source>The times are not in order.</source>
        <translation>Saatlerin sırası yanlış.</translation>
    </message>
    <message>
        <source>The ticket cannot go from its present state to this one.</source>
        <translation>Talep şu anki durumundan buna geçemez.</translation>
    </message>
    <message>
        <source>Please check this value.</source>
        <translation>Lütfen bu değere bakın.</translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a domain such as @shop.com.</source>
        <translation>“%1” ne bir adres ne de @magaza.com gibi bir alan adı.</translation>
    </message>
    <message>
        <source>The connection to the server broke while it was being saved, and nobody can say whether it was. Please look before you try again.</source>
        <translation>Kaydedilirken sunucu bağlantısı koptu; kaydedilip kaydedilmediği bilinmiyor. Lütfen yeniden denemeden önce bakın.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing was changed, and what you typed is kept; it can be tried again as soon as the server is back.</source>
        <translation>Sunucuya ulaşılamıyor. Hiçbir şey değiştirilmedi, yazdıklarınız duruyor; sunucu geri gelir gelmez yeniden denenebilir.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Yesterday</source>
        <translation>Dün</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Yarın %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>az önce</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n dk önce</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 dk</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 gün</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 sa</translation>
    </message>
</context>
<context>
    <name>KeyRivals</name>
    <message>
        <source>“%1” is the key of “%2”, which would be left without one.</source>
        <translation>“%1”, “%2” komutunun tuşudur; burada kullanırsanız o tuşsuz kalır.</translation>
    </message>
    <message>
        <source>“%1” is a key of “%2”, which would keep %3.</source>
        <translation>“%1”, “%2” komutunun da tuşudur; burada kullanırsanız ona %3 kalır.</translation>
    </message>
    <message>
        <source>“%1” moves about in lists and fields. Choose another key.</source>
        <translation>“%1” listelerde ve alanlarda gezinmek içindir. Başka bir tuş seçin.</translation>
    </message>
    <message>
        <source>“%1” belongs to the writing of text everywhere. Choose another key.</source>
        <translation>“%1” her yerde metin yazmak içindir. Başka bir tuş seçin.</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>Space</source>
        <translation>Boşluk</translation>
    </message>
</context>
<context>
    <name>KpiWords</name>
    <message>
        <source>First response time</source>
        <translation>İlk yanıt süresi</translation>
    </message>
    <message>
        <source>Resolution time</source>
        <translation>Çözüm süresi</translation>
    </message>
    <message>
        <source>Full resolution time</source>
        <translation>Tam çözüm süresi</translation>
    </message>
    <message>
        <source>New tickets</source>
        <translation>Yeni talepler</translation>
    </message>
    <message>
        <source>Solved tickets</source>
        <translation>Çözülen talepler</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Bekleyen iş</translation>
    </message>
    <message>
        <source>Only opening hours count.</source>
        <translation>Yalnızca mesai saatleri sayılır.</translation>
    </message>
    <message>
        <source>Every hour counts, day and night.</source>
        <translation>Gece gündüz her saat sayılır.</translation>
    </message>
    <message>
        <source>From a ticket's creation to the first public reply written by a person; for a call answered live, its wait in the queue. It counts on the day of the reply.</source>
        <translation>Talebin açılışından bir kişinin yazdığı ilk açık yanıta kadar; canlı yanıtlanan aramada kuyrukta bekleme süresi. Yanıtın günü sayılır.</translation>
    </message>
    <message>
        <source>From a ticket's creation to its first solve. It counts on the day of that solve.</source>
        <translation>Talebin açılışından ilk çözümüne kadar. O çözümün günü sayılır.</translation>
    </message>
    <message>
        <source>From a ticket's creation to its last solve. It counts on the day of that solve.</source>
        <translation>Talebin açılışından son çözümüne kadar. O çözümün günü sayılır.</translation>
    </message>
    <message>
        <source>Tickets created in the period.</source>
        <translation>Dönemde açılan talepler.</translation>
    </message>
    <message>
        <source>Tickets solved at least once in the period; each counts once.</source>
        <translation>Dönemde en az bir kez çözülen talepler; her biri bir kez sayılır.</translation>
    </message>
    <message>
        <source>Tickets neither solved, closed nor merged at the period's last moment. Those that wait for the customer count.</source>
        <translation>Dönemin son anında çözülmemiş, kapanmamış ve birleştirilmemiş talepler. Müşteriyi bekleyenler de sayılır.</translation>
    </message>
    <message>
        <source>opened by an agent</source>
        <translation>temsilci açtı</translation>
    </message>
    <message>
        <source>not solved yet</source>
        <translation>henüz çözülmedi</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>yeniden açıldı</translation>
    </message>
    <message>
        <source>counts in a later period</source>
        <translation>sonraki bir dönemde sayılır</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Mesai saatleri</translation>
    </message>
    <message>
        <source>Calendar time</source>
        <translation>Takvim süresi</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>period</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>medyan %1</translation>
    </message>
    <message>
        <source>P90 %1</source>
        <translation>P90 %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message numerus="yes">
        <source>over %n day(s)</source>
        <translation>
            <numerusform>%n günden eski</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>under %n day(s)</source>
        <translation>
            <numerusform>%n günden yeni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 days</source>
        <translation>%1–%2 gün</translation>
    </message>
    <message>
        <source>%1 %2:00–%3:00</source>
        <comment>weekday, from hour, to hour</comment>
        <translation>%1 %2:00–%3:00</translation>
    </message>
    <message>
        <source>Next reply time</source>
        <translation>Sonraki yanıt süresi</translation>
    </message>
    <message>
        <source>Requester's wait</source>
        <translation>Müşteri beklemesi</translation>
    </message>
    <message>
        <source>Incoming contacts</source>
        <translation>Gelen temaslar</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Yeniden açılan</translation>
    </message>
    <message>
        <source>Reopenings</source>
        <translation>Yeniden açılmalar</translation>
    </message>
    <message>
        <source>Transfers per ticket</source>
        <translation>Talep başına aktarma</translation>
    </message>
    <message>
        <source>For every reply after the first: from the oldest message not answered yet. It counts on the day of the reply, and a ticket as often as it had one.</source>
        <translation>İlkinden sonraki her yanıt için: henüz yanıtlanmamış en eski iletiden yanıta kadar. Yanıtın gününde sayılır; bir talep, aldığı yanıt kadar yer alır.</translation>
    </message>
    <message>
        <source>The time a ticket was new, open or on hold until its last solve; not while you waited for the customer.</source>
        <translation>Talebin son çözümüne kadar yeni, açık ya da beklemede kaldığı süre; müşteriden yanıt beklediğiniz süre sayılmaz.</translation>
    </message>
    <message>
        <source>Messages and calls from customers. Automatic ones do not count.</source>
        <translation>Müşterilerden gelen iletiler ve aramalar. Otomatik olanlar sayılmaz.</translation>
    </message>
    <message>
        <source>Of the tickets solved in the period, those that came back afterwards. Each counts once.</source>
        <translation>Dönemde çözülen taleplerden sonradan yeniden açılanlar. Her biri bir kez sayılır.</translation>
    </message>
    <message>
        <source>How often solved tickets were opened again.</source>
        <translation>Çözülmüş taleplerin kaç kez yeniden açıldığı.</translation>
    </message>
    <message>
        <source>How often a ticket went from one agent to another, per ticket created in the period.</source>
        <translation>Bir talebin bir temsilciden ötekine kaç kez geçtiği; dönemde açılan talep başına.</translation>
    </message>
    <message>
        <source>no further message from the customer</source>
        <translation>müşteriden başka ileti yok</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>temsilciye göre</translation>
    </message>
    <message>
        <source>by category</source>
        <translation>konuya göre</translation>
    </message>
    <message>
        <source>by tag</source>
        <translation>etikete göre</translation>
    </message>
    <message>
        <source>by priority</source>
        <translation>önceliğe göre</translation>
    </message>
    <message>
        <source>by channel</source>
        <translation>kanala göre</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>yeniden açıldı</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Konusuz</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Etiketsiz</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for the customer</source>
        <translation>
            <numerusform>%n tanesi müşteriyi bekliyor</numerusform>
        </translation>
    </message>
    <message>
        <source>solved by then</source>
        <translation>o âna kadar çözülmüş</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Atanmamış</translation>
    </message>
    <message>
        <source>no answer followed</source>
        <translation>ardından yanıt gelmedi</translation>
    </message>
    <message>
        <source>%1 interval: %2</source>
        <translation>%1 aralığı: %2</translation>
    </message>
    <message>
        <source>merged into another ticket, or spam</source>
        <translation>başka bir taleple birleştirildi ya da istenmeyen posta</translation>
    </message>
</context>
<context>
    <name>LoginWords</name>
    <message>
        <source>%1 shows a certificate that this computer does not trust.</source>
        <translation>%1, bu bilgisayarın güvenmediği bir sertifika gösteriyor.</translation>
    </message>
    <message>
        <source>It names %1, was issued by %2 and runs out on %3.</source>
        <translation>Sertifikanın sahibi %1, vereni %2, son günü %3.</translation>
    </message>
    <message>
        <source>Trust it only if you or your provider set this server up.</source>
        <translation>Yalnızca bu sunucuyu siz ya da sağlayıcınız kurduysa güvenin.</translation>
    </message>
    <message>
        <source>Connected and logged in. Answers can be sent.</source>
        <translation>Bağlandı ve oturum açıldı. Yanıtlar gönderilebilir.</translation>
    </message>
    <message>
        <source>Some fields need another look before the server can be asked.</source>
        <translation>Sunucuya sormadan önce bazı alanlara yeniden bakmak gerekiyor.</translation>
    </message>
    <message>
        <source>There is no server called “%1”. Please check the name and the network connection.</source>
        <translation>“%1” adında bir sunucu yok. Lütfen ada ve ağ bağlantısına bakın.</translation>
    </message>
    <message>
        <source>%1 does not answer on port %2. Usual ports are 587 (STARTTLS) and 465 (TLS).</source>
        <translation>%1, %2 numaralı bağlantı noktasında yanıt vermiyor. Alışılmış olanlar 587 (STARTTLS) ve 465 (TLS).</translation>
    </message>
    <message>
        <source>The connection to %1 could not be encrypted. Please try the other kind of encryption.</source>
        <translation>%1 bağlantısı şifrelenemedi. Lütfen öteki şifreleme türünü deneyin.</translation>
    </message>
    <message>
        <source>%1 refused the user name or the password. Some providers want an app password here.</source>
        <translation>%1 kullanıcı adını ya da parolayı kabul etmedi. Bazı sağlayıcılar burada uygulama parolası ister.</translation>
    </message>
    <message>
        <source>%1 answered, but not as a mail server should: %2</source>
        <translation>%1 yanıt verdi, ama bir posta sunucusu gibi değil: %2</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Deneme iptal edildi.</translation>
    </message>
    <message>
        <source>This is not the name of a server.</source>
        <translation>Bu bir sunucu adı değil.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Bağlantı noktası 1 ile 65535 arasında bir sayıdır.</translation>
    </message>
    <message>
        <source>With a user name the connection must be encrypted, or the password could be read on the way.</source>
        <translation>Kullanıcı adı varsa bağlantı şifreli olmalı; yoksa parola yolda okunabilir.</translation>
    </message>
    <message>
        <source>This holds characters that mail does not allow.</source>
        <translation>Bunda e-postanın izin vermediği karakterler var.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Bu bir e-posta adresi değil.</translation>
    </message>
</context>
<context>
    <name>MailPaths</name>
    <message>
        <source>“%1” is not there. Was it moved, or is its disk not connected?</source>
        <translation>“%1” yerinde yok. Taşınmış olabilir mi, diski bağlı mı?</translation>
    </message>
    <message>
        <source>“%1” can't be read. Please check its permissions.</source>
        <translation>“%1” okunamıyor. Lütfen izinlerine bakın.</translation>
    </message>
    <message>
        <source>“%1” is not mail. Mailboxes (mbox), mail files (.eml) and folders of them can be imported.</source>
        <translation>“%1” posta değil. Posta kutuları (mbox), posta dosyaları (.eml) ve bunların klasörleri içe aktarılabilir.</translation>
    </message>
    <message>
        <source>There is no mail in “%1”.</source>
        <translation>“%1” içinde posta yok.</translation>
    </message>
    <message>
        <source>“%1” is a packed archive. Please unpack it first.</source>
        <translation>“%1” sıkıştırılmış bir arşiv. Lütfen önce onu açın.</translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message>
        <source>A closed ticket takes no new messages and goes into no other. Nothing was changed.</source>
        <translation>Kapanmış bir talep yeni ileti almaz, başka bir talebe de katılmaz. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>That ticket is merged, spam or was taken back meanwhile. Nothing was changed.</source>
        <translation>Bu talep bu arada birleştirilmiş, istenmeyen posta sayılmış ya da geri alınmış. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Choose another ticket: a ticket can't go into itself.</source>
        <translation>Başka bir talep seçin: bir talep kendisiyle birleştirilemez.</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation>Önce bir ileti seçin.</translation>
    </message>
    <message>
        <source>These are all messages of the ticket. Merge it with the other one instead.</source>
        <translation>Bunlar talebin bütün iletileri. Taşımak yerine iki talebi birleştirin.</translation>
    </message>
    <message>
        <source>This merge is older than 24 hours and stays. Single messages can still be moved.</source>
        <translation>Bu birleştirmenin üzerinden 24 saatten fazla geçti, artık geri alınamaz. İletiler tek tek yine taşınabilir.</translation>
    </message>
    <message>
        <source>The ticket it went into was merged itself since. Undo that merge first.</source>
        <translation>Katıldığı talep sonradan başka bir taleple birleştirildi. Önce o birleştirmeyi geri alın.</translation>
    </message>
    <message>
        <source>This ticket is not merged any more.</source>
        <translation>Bu talep artık birleştirilmiş değil.</translation>
    </message>
    <message>
        <source>That is an address of your own business. It was not blocked.</source>
        <translation>Bu adres kendi işletmenizin. Engellenmedi.</translation>
    </message>
    <message>
        <source>Everybody can have an address there, strangers too. Block the one address instead.</source>
        <translation>Bu alan adında herkesin adresi olabilir, tanımadıklarınızın da. Yalnızca o adresi engelleyin.</translation>
    </message>
    <message>
        <source>That is no domain. Write it like shop.com.</source>
        <translation>Bu bir alan adı değil. dukkan.com gibi yazın.</translation>
    </message>
    <message>
        <source>The ticket changed meanwhile. Nothing was done; look at it once more and try again.</source>
        <translation>Talep bu arada değişti. Bir şey yapılmadı; bir daha bakıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>New message</source>
        <translation>Yeni ileti</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>A ticket was assigned to you</source>
        <translation>Size bir talep atandı</translation>
    </message>
    <message>
        <source>A task is due</source>
        <translation>Bir görevin zamanı geldi</translation>
    </message>
    <message>
        <source>A message was not sent</source>
        <translation>Bir ileti gönderilemedi</translation>
    </message>
    <message>
        <source>New message from %1</source>
        <translation>%1 size yazdı</translation>
    </message>
    <message>
        <source>New ticket from %1</source>
        <translation>Yeni talep: %1</translation>
    </message>
    <message>
        <source>%1 assigned a ticket to you</source>
        <translation>%1 size bir talep atadı</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n yeni ileti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new ticket(s)</source>
        <translation>
            <numerusform>%n yeni talep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) assigned to you</source>
        <translation>
            <numerusform>size atanan %n talep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) due</source>
        <translation>
            <numerusform>zamanı gelen %n görev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent</source>
        <translation>
            <numerusform>gönderilemeyen %n ileti</numerusform>
        </translation>
    </message>
    <message>
        <source>While notifications were held back</source>
        <translation>Bildirimler bekletilirken</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Inbox</source>
        <translation>Gelen kutusu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aramalar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>Göstergeler</translation>
    </message>
</context>
<context>
    <name>PaletteWords</name>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Son kullanılanlar</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Komutlar</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Talepler</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <translation>Tüm iletilerde “%1” ara</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Her yerde</translation>
    </message>
</context>
<context>
    <name>QuarantineWords</name>
    <message>
        <source>no mail headers</source>
        <translation>posta başlıkları yok</translation>
    </message>
    <message>
        <source>does not start with a “From ” line</source>
        <translation>“From ” satırıyla başlamıyor</translation>
    </message>
    <message>
        <source>the file ended early</source>
        <translation>dosya erken bitti</translation>
    </message>
    <message>
        <source>message is larger than 64 MB</source>
        <translation>ileti 64 MB'tan büyük</translation>
    </message>
    <message>
        <source>The original is kept here whole.</source>
        <translation>Aslı burada eksiksiz duruyor.</translation>
    </message>
    <message>
        <source>Only its first 128 MB are kept here; the whole message lies in %1.</source>
        <translation>Burada yalnızca ilk 128 MB'ı duruyor; iletinin tamamı şurada: %1</translation>
    </message>
    <message>
        <source>Nothing of it is kept here; the original lies in %1.</source>
        <translation>Burada hiçbir parçası yok; aslı şurada: %1</translation>
    </message>
</context>
<context>
    <name>ThreadEvents</name>
    <message>
        <source>set the status to %1</source>
        <comment>you</comment>
        <translation>durumu “%1” yaptınız</translation>
    </message>
    <message>
        <source>set the status to %1</source>
        <comment>someone</comment>
        <translation>durumu “%1” yaptı</translation>
    </message>
    <message>
        <source>set it to %1</source>
        <comment>you, priority</comment>
        <translation>önceliği değiştirdiniz: %1</translation>
    </message>
    <message>
        <source>set it to %1</source>
        <comment>someone, priority</comment>
        <translation>önceliği değiştirdi: %1</translation>
    </message>
    <message>
        <source>removed the category</source>
        <comment>you</comment>
        <translation>kategoriyi kaldırdınız</translation>
    </message>
    <message>
        <source>removed the category</source>
        <comment>someone</comment>
        <translation>kategoriyi kaldırdı</translation>
    </message>
    <message>
        <source>set the category to %1</source>
        <comment>you</comment>
        <translation>kategoriyi “%1” yaptınız</translation>
    </message>
    <message>
        <source>set the category to %1</source>
        <comment>someone</comment>
        <translation>kategoriyi “%1” yaptı</translation>
    </message>
    <message>
        <source>removed the assignment</source>
        <comment>you</comment>
        <translation>atamayı kaldırdınız</translation>
    </message>
    <message>
        <source>removed the assignment</source>
        <comment>someone</comment>
        <translation>atamayı kaldırdı</translation>
    </message>
    <message>
        <source>took it over</source>
        <comment>you</comment>
        <translation>talebi üstlendiniz</translation>
    </message>
    <message>
        <source>took it over</source>
        <comment>someone</comment>
        <translation>talebi üstlendi</translation>
    </message>
    <message>
        <source>assigned it to %1</source>
        <comment>you</comment>
        <translation>talebi atadınız: %1</translation>
    </message>
    <message>
        <source>assigned it to %1</source>
        <comment>someone</comment>
        <translation>talebi atadı: %1</translation>
    </message>
    <message>
        <source>snoozed it until %1</source>
        <comment>you</comment>
        <translation>%1 tarihine ertelediniz</translation>
    </message>
    <message>
        <source>woke it up</source>
        <comment>you</comment>
        <translation>ertelemeyi kaldırdınız</translation>
    </message>
    <message>
        <source>snoozed it until %1</source>
        <comment>someone</comment>
        <translation>%1 tarihine erteledi</translation>
    </message>
    <message>
        <source>woke it up</source>
        <comment>someone</comment>
        <translation>ertelemeyi kaldırdı</translation>
    </message>
    <message>
        <source>set the due date to %1</source>
        <comment>you</comment>
        <translation>son tarihi %1 yaptınız</translation>
    </message>
    <message>
        <source>removed the due date</source>
        <comment>you</comment>
        <translation>son tarihi kaldırdınız</translation>
    </message>
    <message>
        <source>set the due date to %1</source>
        <comment>someone</comment>
        <translation>son tarihi %1 yaptı</translation>
    </message>
    <message>
        <source>removed the due date</source>
        <comment>someone</comment>
        <translation>son tarihi kaldırdı</translation>
    </message>
    <message>
        <source>added the tag %1</source>
        <comment>you</comment>
        <translation>“%1” etiketini eklediniz</translation>
    </message>
    <message>
        <source>added the tag %1</source>
        <comment>someone</comment>
        <translation>“%1” etiketini ekledi</translation>
    </message>
    <message>
        <source>removed the tag %1</source>
        <comment>you</comment>
        <translation>“%1” etiketini kaldırdınız</translation>
    </message>
    <message>
        <source>removed the tag %1</source>
        <comment>someone</comment>
        <translation>“%1” etiketini kaldırdı</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two things somebody did</comment>
        <translation>%1 ve %2</translation>
    </message>
    <message>
        <source>You</source>
        <comment>did something</comment>
        <translation>Siz</translation>
    </message>
    <message>
        <source>Memnun</source>
        <translation>Memnun</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Biri</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who did what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>merged this ticket into #%1</source>
        <comment>you</comment>
        <translation>bu talebi #%1 ile birleştirdi</translation>
    </message>
    <message>
        <source>merged this ticket into #%1</source>
        <comment>someone</comment>
        <translation>bu talebi #%1 ile birleştirdi</translation>
    </message>
    <message>
        <source>merged #%1 into this ticket</source>
        <comment>you</comment>
        <translation>#%1 talebini buna kattı</translation>
    </message>
    <message>
        <source>merged #%1 into this ticket</source>
        <comment>someone</comment>
        <translation>#%1 talebini buna kattı</translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) to #%1</source>
        <comment>you</comment>
        <translation>
            <numerusform>%n iletiyi #%1 talebine taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) to #%1</source>
        <comment>someone</comment>
        <translation>
            <numerusform>%n iletiyi #%1 talebine taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) here from #%1</source>
        <comment>you</comment>
        <translation>
            <numerusform>#%1 talebinden buraya %n ileti taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n message(s) here from #%1</source>
        <comment>someone</comment>
        <translation>
            <numerusform>#%1 talebinden buraya %n ileti taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n message(s) off to #%1</source>
        <comment>you</comment>
        <translation>
            <numerusform>%n iletiyi #%1 talebine ayırdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n message(s) off to #%1</source>
        <comment>someone</comment>
        <translation>
            <numerusform>%n iletiyi #%1 talebine ayırdı</numerusform>
        </translation>
    </message>
    <message>
        <source>split this ticket off #%1</source>
        <comment>you</comment>
        <translation>bu talebi #%1 talebinden ayırdı</translation>
    </message>
    <message>
        <source>split this ticket off #%1</source>
        <comment>someone</comment>
        <translation>bu talebi #%1 talebinden ayırdı</translation>
    </message>
    <message>
        <source>marked it as spam</source>
        <comment>you</comment>
        <translation>istenmeyen olarak işaretledi</translation>
    </message>
    <message>
        <source>marked it as spam</source>
        <comment>someone</comment>
        <translation>istenmeyen olarak işaretledi</translation>
    </message>
</context>
<context>
    <name>TicketConflict</name>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Öncelik</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Atanan kişi</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Ertelendiği zaman</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Son tarih</translation>
    </message>
</context>
<context>
    <name>TicketUrgency</name>
    <message>
        <source>just came in</source>
        <translation>yeni geldi</translation>
    </message>
    <message>
        <source>waiting %1 min</source>
        <translation>%1 dk bekliyor</translation>
    </message>
    <message>
        <source>waiting %1 h</source>
        <translation>%1 sa bekliyor</translation>
    </message>
    <message>
        <source>waiting %1 d</source>
        <translation>%1 gün bekliyor</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>gecikti</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>snoozed · %1</source>
        <translation>ertelendi · %1</translation>
    </message>
    <message>
        <source>due · %1</source>
        <translation>son tarih · %1</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>New</source>
        <translation>Yeni</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>status</comment>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Müşteri bekleniyor</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Askıda</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Çözüldü</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kapandı</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Birleştirildi</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Düşük öncelik</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Normal öncelik</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Yüksek öncelik</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Acil</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-posta</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>sohbet</translation>
    </message>
    <message>
        <source>social media</source>
        <translation>sosyal medya</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mesaj</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>ziyaret</translation>
    </message>
    <message>
        <source>review</source>
        <translation>yorum</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistem</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Benim</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Atanmamış</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>queue</comment>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Bekleyen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Ertelenen</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Bugün dolan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Karantina</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>yanıtlandı</translation>
    </message>
    <message>
        <source>caller hung up</source>
        <translation>arayan kapattı</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>cevapsız</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>sesli mesaj</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>yanıt yok</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>meşgul</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Cevapsız arama</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>Giden arama</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Gelen arama</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Genel</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sipariş</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Teslimat</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hasarlı</translation>
    </message>
    <message>
        <source>Wrong product</source>
        <translation>Yanlış ürün</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>İade</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Fatura</translation>
    </message>
    <message>
        <source>Product question</source>
        <translation>Ürün sorusu</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Şikâyet</translation>
    </message>
    <message>
        <source>reached</source>
        <comment>of a call one made</comment>
        <translation>ulaşıldı</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>İstenmeyen</translation>
    </message>
</context>
<context>
    <name>WorkspaceWords</name>
    <message>
        <source>“%1” is not a Memnun workspace. It was not changed.</source>
        <translation>“%1” bir Memnun çalışma alanı değil. Dokunulmadı.</translation>
    </message>
    <message>
        <source>“%1” was last opened by a newer Memnun. It was not changed; please update this one.</source>
        <translation>“%1” en son daha yeni bir Memnun ile açılmış. Dokunulmadı; lütfen bunu güncelleyin.</translation>
    </message>
    <message>
        <source>“%1” was made by another edition of Memnun and can't be opened by this one. It was not changed.</source>
        <translation>“%1” Memnun’un başka bir sürümüyle yapılmış, bununla açılamıyor. Dokunulmadı.</translation>
    </message>
    <message>
        <source>The folder of “%1” can't be written to. Please choose another folder.</source>
        <translation>“%1” dosyasının klasörüne yazılamıyor. Lütfen başka bir klasör seçin.</translation>
    </message>
    <message>
        <source>“%1” exists already. Open it, or choose another name.</source>
        <translation>“%1” zaten var. Onu açın ya da başka bir ad seçin.</translation>
    </message>
    <message>
        <source>“%1” is not there. Was it moved, or is its disk not connected?</source>
        <translation>“%1” yerinde yok. Taşınmış ya da diski bağlı değil olabilir mi?</translation>
    </message>
    <message>
        <source>“%1” can't be opened: %2</source>
        <translation>“%1” açılamıyor: %2</translation>
    </message>
    <message>
        <source>Opening “%1”</source>
        <translation>“%1” dosyasını açma</translation>
    </message>
    <message>
        <source>“%1” is not a Memnun database yet. You can make it one.</source>
        <translation>“%1” henüz bir Memnun veritabanı değil. Memnun için hazırlayabilirsiniz.</translation>
    </message>
    <message>
        <source>There is no server called “%1”. Please check the name and the network connection.</source>
        <translation>“%1” adında bir sunucu yok. Lütfen ada ve ağ bağlantısına bakın.</translation>
    </message>
    <message>
        <source>The server refused the user name or the password.</source>
        <translation>Sunucu kullanıcı adını ya da parolayı kabul etmedi.</translation>
    </message>
    <message>
        <source>The server has no database called “%1”. Its administrator can create an empty one.</source>
        <translation>Sunucuda “%1” adında bir veritabanı yok. Sunucunun yöneticisi boş bir tane açabilir.</translation>
    </message>
    <message>
        <source>“%1” does not answer on port %2. Usual is 5432.</source>
        <translation>“%1”, %2 numaralı bağlantı noktasında yanıt vermiyor. Alışılmış olan 5432.</translation>
    </message>
    <message>
        <source>The server can't be used: %1</source>
        <translation>Sunucu kullanılamıyor: %1</translation>
    </message>
    <message>
        <source>“%1” must be brought up to date first, and the copy that is kept of it for safety could not be written. It was not changed. Please free some space on its disk: %2</source>
        <translation>“%1” önce güncellenmeli, ancak güvenlik için saklanan kopyası yazılamadı. Dokunulmadı. Lütfen diskinde yer açın: %2</translation>
    </message>
    <message>
        <source>“%1” has a damaged page and was not opened, so that nothing gets worse.</source>
        <translation>“%1” içinde hasarlı bir sayfa var; durum kötüleşmesin diye açılmadı.</translation>
    </message>
    <message>
        <source>“%1” or its folder is read-only, so that no work could be saved in it. Please change that, or copy the file to another folder.</source>
        <translation>“%1” ya da klasörü salt okunur, içine hiçbir şey kaydedilemez. Lütfen bunu değiştirin ya da dosyayı başka bir klasöre kopyalayın.</translation>
    </message>
    <message>
        <source>“%1” may not be read by you. Please ask whoever it belongs to.</source>
        <translation>“%1” dosyasını okuma izniniz yok. Lütfen sahibine başvurun.</translation>
    </message>
    <message>
        <source>“%1” must be brought up to date first, and there is no room for the copy that is kept of it for safety. It was not changed. (%2)</source>
        <translation>“%1” önce güncellenmeli, ama güvenlik için saklanan kopyasına yer yok. Dosya değiştirilmedi. (%2)</translation>
    </message>
    <message>
        <source>A safety copy of “%1” is being restored at this moment. Please try again in a few minutes.</source>
        <translation>Şu anda “%1” için bir güvenlik kopyası geri yükleniyor. Lütfen birkaç dakika sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>“%1” may not work in this database. Its administrator can allow it.</source>
        <translation>“%1” kullanıcısının bu veritabanında çalışma izni yok. Yöneticisi izin verebilir.</translation>
    </message>
    <message>
        <source>No secure connection to “%1” came about: %2</source>
        <translation>“%1” ile güvenli bağlantı kurulamadı: %2</translation>
    </message>
    <message>
        <source>“%1” is open in another Memnun window on this computer. Please go on there, or close it first. Several people work together in a workspace on a server.</source>
        <translation>“%1” bu bilgisayarda başka bir Memnun penceresinde açık. Lütfen orada devam edin ya da önce o pencereyi kapatın. Birkaç kişi sunucudaki bir çalışma alanında birlikte çalışabilir.</translation>
    </message>
    <message>
        <source>“%1” is open on the computer “%2”. Please close it there first; if that is not so, delete “%1.lock”. Several people work together in a workspace on a server.</source>
        <translation>“%1” “%2” adlı bilgisayarda açık. Lütfen önce orada kapatın; orada açık değilse “%1.lock” dosyasını silin. Birkaç kişi sunucudaki bir çalışma alanında birlikte çalışabilir.</translation>
    </message>
    <message>
        <source>“%1” offers no secure connection (TLS), and the address asks for one.</source>
        <translation>“%1” güvenli bağlantı (TLS) sunmuyor, oysa adres bunu istiyor.</translation>
    </message>
</context>
<context>
    <name>memnun::AddressesSection</name>
    <message>
        <source>Mail from these addresses counts as an answer of yours; everything else comes from customers.</source>
        <translation>Bu adreslerden gelen posta sizin yanıtınız sayılır; geri kalanı müşterilerdendir.</translation>
    </message>
    <message>
        <source>&amp;Addresses, one a line</source>
        <translation>&amp;Adresler, her satıra bir tane</translation>
    </message>
    <message>
        <source>A whole address such as info@shop.com, or a domain with its sign: @shop.com.</source>
        <translation>info@magaza.com gibi tam bir adres ya da işaretiyle bir alan adı: @magaza.com.</translation>
    </message>
    <message>
        <source>Your addresses</source>
        <translation>Adresleriniz</translation>
    </message>
</context>
<context>
    <name>memnun::AttachmentRow</name>
    <message>
        <source>Attachment %1</source>
        <translation>Ek %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Farklı kaydet…</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>Bu dosya açılsın mı?</translation>
    </message>
    <message>
        <source>“%1” can run a program on this computer. Open it only if you know the sender and expected the file.</source>
        <translation>“%1” bu bilgisayarda program çalıştırabilir. Yalnızca göndereni tanıyor ve dosyayı bekliyorsanız açın.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Yine de aç</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Eki kaydet</translation>
    </message>
    <message>
        <source>Saving the attachment</source>
        <translation>Eki kaydetme</translation>
    </message>
    <message>
        <source>Opening the attachment</source>
        <translation>Eki açma</translation>
    </message>
</context>
<context>
    <name>memnun::AutoAnswerSection</name>
    <message>
        <source>Tells a customer at once that a new mail arrived. Never sent for imported mail, to lists, to automatic mail or to addresses that nobody reads.</source>
        <translation>Müşteriye yeni e-postasının ulaştığını hemen bildirir. İçe aktarılan postaya, listelere, otomatik postaya ve kimsenin okumadığı adreslere hiç gönderilmez.</translation>
    </message>
    <message>
        <source>New mail from customers</source>
        <translation>Müşterilerden gelen yeni posta</translation>
    </message>
    <message>
        <source>&amp;Answer it with its ticket number</source>
        <translation>&amp;Talep numarasıyla yanıtla</translation>
    </message>
    <message>
        <source>Turkish, during business hours</source>
        <translation>Türkçe, mesai saatlerinde</translation>
    </message>
    <message>
        <source>Turkish, outside business hours</source>
        <translation>Türkçe, mesai dışında</translation>
    </message>
    <message>
        <source>English, during business hours</source>
        <translation>İngilizce, mesai saatlerinde</translation>
    </message>
    <message>
        <source>English, outside business hours</source>
        <translation>İngilizce, mesai dışında</translation>
    </message>
    <message>
        <source>{number} is the ticket's number, {company} your company, {subject} the mail's subject.</source>
        <translation>{number} talep numarası, {company} işletmeniz, {subject} e-postanın konusudur.</translation>
    </message>
    <message>
        <source>{opening} is when you open next, holidays included: 30 October 09:00.</source>
        <translation>{opening} tatiller de hesaba katılarak bir sonraki açılışınızdır: 30 Ekim 09:00.</translation>
    </message>
    <message>
        <source>At &amp;most this many to one sender in 24 hours</source>
        <translation>Bir gönderene 24 saatte en &amp;çok</translation>
    </message>
    <message>
        <source>Without any words there is nothing to send. Write at least one of the two.</source>
        <translation>Metin olmadan gönderilecek bir şey yok. İkisinden en az birini yazın.</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Alındı yanıtı</translation>
    </message>
</context>
<context>
    <name>memnun::BarRow</name>
    <message>
        <source>few data</source>
        <translation>az veri</translation>
    </message>
</context>
<context>
    <name>memnun::BlockSection</name>
    <message>
        <source>Mail from these senders goes to spam when it comes in. Nothing of it is lost, and nobody is told.</source>
        <translation>Bu gönderenlerden gelen posta istenmeyenlere düşer. Hiçbiri kaybolmaz, kimseye haber verilmez.</translation>
    </message>
    <message>
        <source>&amp;Block a sender</source>
        <translation>Gönderen &amp;engelle</translation>
    </message>
    <message>
        <source>A whole address such as someone@shop.com, or a domain with its sign: @shop.com.</source>
        <translation>Tam adres (biri@dukkan.com) ya da işaretiyle alan adı: @dukkan.com.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Engelle</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Listeden çıkar</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Gönderen</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>Sonuncusu</translation>
    </message>
    <message>
        <source>Blocked on</source>
        <translation>Engellenme</translation>
    </message>
    <message>
        <source>Blocked senders</source>
        <translation>Engellenen gönderenler</translation>
    </message>
</context>
<context>
    <name>memnun::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seçili</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Ata</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Öncelik</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Ertele</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Çöz</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Seçimi kaldır</translation>
    </message>
    <message>
        <source>Select all %1 that match</source>
        <translation>Uyan %1 talebin tümünü seç</translation>
    </message>
</context>
<context>
    <name>memnun::BulkTask</name>
    <message>
        <source>Changing tickets</source>
        <translation>Talepler değiştiriliyor</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) were changed.</source>
        <translation>
            <numerusform>%n talep değiştirildi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed no change or could not be changed.</source>
        <translation>
            <numerusform>%n talepte değişiklik gerekmedi ya da yapılamadı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed as they were.</source>
        <translation>
            <numerusform>%n talep olduğu gibi kaldı.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::CalendarSection</name>
    <message>
        <source>Response and resolution times count only while you are open.</source>
        <translation>Yanıt ve çözüm süreleri yalnızca açık olduğunuz saatlerde işler.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Hafta</translation>
    </message>
    <message>
        <source>Days closed</source>
        <translation>Kapalı günler</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Saat dilimi</translation>
    </message>
    <message>
        <source>%1 closes before it opens. Please put the times in order.</source>
        <translation>%1 açılmadan kapanıyor. Lütfen saatleri sıraya koyun.</translation>
    </message>
    <message>
        <source>There is no time zone of this name. Choose one from the list.</source>
        <translation>Bu adda bir saat dilimi yok. Listeden seçin.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Mesai saatleri</translation>
    </message>
</context>
<context>
    <name>memnun::CallClock</name>
    <message>
        <source>Please type minutes and seconds, such as 3:20.</source>
        <translation>Lütfen dakika ve saniye yazın, örneğin 3:20.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Başlamadı</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Çalıyor</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Konuşuluyor</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Askıda</translation>
    </message>
    <message>
        <source>Wrapping up</source>
        <translation>Çağrı sonrası iş</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Yanıtlandı</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Beklet</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>Aramayı bitir</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Bekleme</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>Konuşma</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>duration</comment>
        <translation>Askıda</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Çağrı sonrası</translation>
    </message>
    <message>
        <source>min:s</source>
        <translation>dk:sn</translation>
    </message>
    <message>
        <source>Start timing</source>
        <translation>Süreyi başlat</translation>
    </message>
</context>
<context>
    <name>memnun::CallDialog</name>
    <message>
        <source>The call &amp;settled it: solve the ticket</source>
        <translation>Görüşme işi &amp;bitirdi: talebi çöz</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Görüşme kaydet</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Gelen</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Giden</translation>
    </message>
    <message>
        <source>What was said and agreed</source>
        <translation>Ne konuşuldu, ne kararlaştırıldı</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>Siparişim nerede?</translation>
    </message>
    <message>
        <source>Call back, send a quote…</source>
        <translation>Geri ara, teklif gönder…</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Neden</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Talep</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>Ö&amp;zet</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>&amp;Yön</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Sonuç</translation>
    </message>
    <message>
        <source>St&amp;arted</source>
        <translation>B&amp;aşlangıç</translation>
    </message>
    <message>
        <source>&amp;Follow-up task</source>
        <translation>Ta&amp;kip görevi</translation>
    </message>
    <message>
        <source>Du&amp;e</source>
        <translation>Son ta&amp;rih</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Görüşmeyi kaydet</translation>
    </message>
    <message>
        <source>Log call (%1)</source>
        <translation>Görüşmeyi kaydet (%1)</translation>
    </message>
    <message>
        <source>Enter moves on · Ctrl+Enter logs the call</source>
        <translation>Enter ilerletir · Ctrl+Enter görüşmeyi kaydeder</translation>
    </message>
    <message>
        <source>This time is still to come.</source>
        <translation>Bu saat henüz gelmedi.</translation>
    </message>
    <message>
        <source>Logging the call</source>
        <translation>Görüşmeyi kaydetme</translation>
    </message>
    <message>
        <source>Please choose the customer, or make a new one.</source>
        <translation>Lütfen müşteriyi seçin ya da yeni bir müşteri oluşturun.</translation>
    </message>
</context>
<context>
    <name>memnun::CallListModel</name>
    <message>
        <source>Unknown number</source>
        <translation>Bilinmeyen numara</translation>
    </message>
</context>
<context>
    <name>memnun::CallsPage</name>
    <message>
        <source>Open the ticket</source>
        <translation>Talebi aç</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Müşteriyi aç</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Geri ara</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aramalar</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Görüşme kaydet</translation>
    </message>
    <message>
        <source>Log a call (%1)</source>
        <translation>Görüşme kaydet (%1)</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Tüm aramalar</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Cevapsız</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>Hangi aramalar</translation>
    </message>
    <message>
        <source>No missed calls</source>
        <translation>Cevapsız arama yok</translation>
    </message>
    <message>
        <source>Calls nobody took, hang-ups and voice mails wait here to be called back.</source>
        <translation>Kimsenin açmadığı, arayanın kapattığı aramalar ve sesli mesajlar geri aranmak üzere burada bekler.</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Henüz arama yok</translation>
    </message>
    <message>
        <source>Log a call while you talk or afterwards: who, why and what was agreed. It takes ten seconds.</source>
        <translation>Görüşmeyi konuşurken ya da sonra kaydedin: kim, neden ve ne kararlaştırıldı. On saniye sürer.</translation>
    </message>
</context>
<context>
    <name>memnun::CheatSheet</name>
    <message>
        <source>Keys on this page</source>
        <translation>Bu sayfadaki tuşlar</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Bir tuş ya da işini bulun</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tuşları değiştir…</translation>
    </message>
    <message>
        <source>In lists and forms</source>
        <translation>Listelerde ve formlarda</translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation>Yukarı ve aşağı</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Seçileni aç</translation>
    </message>
    <message>
        <source>To the next field</source>
        <translation>Sonraki alana geç</translation>
    </message>
    <message>
        <source>Menu of what is chosen</source>
        <translation>Seçilenin menüsü</translation>
    </message>
    <message>
        <source>Close or go back</source>
        <translation>Kapat ya da geri dön</translation>
    </message>
</context>
<context>
    <name>memnun::ConditionEditor</name>
    <message>
        <source>Add a condition</source>
        <translation>Koşul ekle</translation>
    </message>
    <message>
        <source>Tickets for which all of this holds</source>
        <translation>Bunların tümüne uyan talepler</translation>
    </message>
    <message>
        <source>Tickets for which any of this holds</source>
        <translation>Bunlardan birine uyan talepler</translation>
    </message>
    <message>
        <source>All or any</source>
        <translation>Tümü ya da biri</translation>
    </message>
    <message>
        <source>This condition is too deep for rows. It can be changed as text.</source>
        <translation>Bu koşul satırlarla gösterilemeyecek kadar derin. Metin olarak değiştirilebilir.</translation>
    </message>
    <message>
        <source>The same as text, as in the search box</source>
        <translation>Aynısı metin olarak, arama kutusundaki gibi</translation>
    </message>
</context>
<context>
    <name>memnun::ConditionRow</name>
    <message>
        <source>What is asked</source>
        <translation>Sorulan</translation>
    </message>
    <message>
        <source>is</source>
        <comment>condition</comment>
        <translation>olan</translation>
    </message>
    <message>
        <source>is not</source>
        <comment>condition</comment>
        <translation>olmayan</translation>
    </message>
    <message>
        <source>Is or is not</source>
        <translation>Olan ya da olmayan</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Bu koşulu kaldır</translation>
    </message>
    <message>
        <source>31.01.2026, today, 7d</source>
        <translation>31.01.2026, today (bugün), 7d</translation>
    </message>
</context>
<context>
    <name>memnun::ConflictDialog</name>
    <message>
        <source>Changed by somebody else</source>
        <translation>Başkası değiştirdi</translation>
    </message>
    <message>
        <source>Somebody else saved it while you were at it. The fields you changed are the same.</source>
        <translation>Siz üzerindeyken başkası kaydetti. Sizin değiştirdiğiniz alanlar aynı.</translation>
    </message>
    <message>
        <source>Somebody else saved it while you were at it. Nothing of yours is lost yet: load their state, or save yours over it.</source>
        <translation>Siz üzerindeyken başkası kaydetti. Yazdıklarınız kaybolmadı: onların kaydını yükleyin ya da sizinkini üzerine kaydedin.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Sizinki</translation>
    </message>
    <message>
        <source>Stored now</source>
        <translation>Şimdi kayıtlı olan</translation>
    </message>
    <message>
        <source>Save &amp;mine over it</source>
        <translation>&amp;Benimkini üzerine kaydet</translation>
    </message>
    <message>
        <source>&amp;Load theirs</source>
        <translation>&amp;Onlarınkini yükle</translation>
    </message>
</context>
<context>
    <name>memnun::CopiesDialog</name>
    <message>
        <source>There is no copy yet. One is made every day while Memnun runs.</source>
        <translation>Henüz kopya yok. Memnun çalışırken her gün bir tane alınır.</translation>
    </message>
    <message>
        <source>&amp;Make a copy now</source>
        <translation>Şimdi &amp;kopya al</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Geri yükle</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>Güvenlik kopyaları</translation>
    </message>
    <message>
        <source>Restoring puts the workspace back to that moment. Its present state is copied first, so that you can come back to it.</source>
        <translation>Geri yükleme çalışma alanını o ana döndürür. Önce şimdiki durumun kopyası alınır; isterseniz ona geri dönebilirsiniz.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Alındı</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Yeri: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>denetleniyor…</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sağlam</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hasarlı</translation>
    </message>
    <message>
        <source>Making a copy…</source>
        <translation>Kopya alınıyor…</translation>
    </message>
    <message>
        <source>The copy was made and checked.</source>
        <translation>Kopya alındı ve denetlendi.</translation>
    </message>
</context>
<context>
    <name>memnun::CopiesSection</name>
    <message>
        <source>Folder for safety copies</source>
        <translation>Güvenlik kopyalarının klasörü</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Kaydedildi</translation>
    </message>
    <message>
        <source>A copy of the workspace is made every day while Memnun runs, before an update and before a big import. It is checked at once. Of the last 7 days, 4 weeks and 12 months one each is kept.</source>
        <translation>Memnun çalışırken her gün, güncellemeden ve büyük bir içe aktarmadan önce çalışma alanının bir kopyası alınır ve hemen denetlenir. Son 7 günün, 4 haftanın ve 12 ayın birer kopyası saklanır.</translation>
    </message>
    <message>
        <source>&amp;Make safety copies by themselves</source>
        <translation>&amp;Güvenlik kopyaları kendiliğinden alınsın</translation>
    </message>
    <message>
        <source>Automatic copies</source>
        <translation>Otomatik kopyalar</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Klasör</translation>
    </message>
    <message>
        <source>Another disk protects against the loss of this one.</source>
        <translation>Başka bir disk, bu diskin kaybına karşı korur.</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>Klasör &amp;seç…</translation>
    </message>
    <message>
        <source>&amp;Beside the workspace</source>
        <translation>&amp;Çalışma alanının yanında</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>Güvenlik kopyaları</translation>
    </message>
</context>
<context>
    <name>memnun::CopySchedule</name>
    <message>
        <source>Safety copy</source>
        <translation>Güvenlik kopyası</translation>
    </message>
    <message>
        <source>No safety copy could be made</source>
        <translation>Güvenlik kopyası alınamadı</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bak</translation>
    </message>
    <message>
        <source>Safety copy made %1</source>
        <translation>Güvenlik kopyası alındı %1</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerDialog</name>
    <message>
        <source>Edit customer</source>
        <translation>Müşteriyi düzenle</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Müşteri ekle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>İletişim</translation>
    </message>
    <message>
        <source>Add a phone or address</source>
        <translation>Telefon ya da adres ekle</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>İletişim türü</translation>
    </message>
    <message>
        <source>Remove this contact</source>
        <translation>Bu iletişimi kaldır</translation>
    </message>
    <message>
        <source>The marked contact is not complete. Please check it.</source>
        <translation>İşaretli iletişim bilgisi eksik. Lütfen bakın.</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerListModel</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>tickets</comment>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Son temas</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerPanel</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>kayıt: %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>İletişim</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zaman çizgisi</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Müşteriyi düzenle</translation>
    </message>
    <message>
        <source>Hide the customer panel</source>
        <translation>Müşteri panelini gizle</translation>
    </message>
    <message>
        <source>The customer of the chosen ticket stands here.</source>
        <translation>Seçilen talebin müşterisi burada görünür.</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Açık talep</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Son temas</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Toplam talep</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>Henüz müşteri yok</translation>
    </message>
</context>
<context>
    <name>memnun::CustomerPicker</name>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Müşteri</translation>
    </message>
    <message>
        <source>Number, name or e-mail</source>
        <translation>Numara, ad ya da e-posta</translation>
    </message>
    <message>
        <source>Name of the new customer</source>
        <translation>Yeni müşterinin adı</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>memnun::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>Ad, telefon ya da e-posta</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>Müşterileri süz</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>“%1” için kimse bulunamadı</translation>
    </message>
    <message>
        <source>Part of a name, a phone number or an address is enough.</source>
        <translation>Adın, telefon numarasının ya da adresin bir parçası yeter.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Henüz müşteri yok</translation>
    </message>
    <message>
        <source>Whoever writes or calls becomes a customer by itself. You can also enter one by hand, or import the mail you have.</source>
        <translation>Yazan ya da arayan kendiliğinden müşteri olur. Elle de ekleyebilir ya da elinizdeki postaları içe aktarabilirsiniz.</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Posta içe aktar</translation>
    </message>
    <message>
        <source>Order customers differently</source>
        <translation>Müşterileri başka sırala</translation>
    </message>
</context>
<context>
    <name>memnun::DamagedDialog</name>
    <message>
        <source>The workspace is damaged</source>
        <translation>Çalışma alanı hasarlı</translation>
    </message>
    <message>
        <source>“%1” has a damaged page and was not opened, so that nothing gets worse.</source>
        <translation>“%1” içinde hasarlı bir sayfa var; durum kötüleşmesin diye açılmadı.</translation>
    </message>
    <message>
        <source>Restore the last good copy to go on. What was done after it is missing then; the damaged file is kept among the copies.</source>
        <translation>Devam etmek için son sağlam kopyayı geri yükleyin. Ondan sonra yapılanlar eksik kalır; hasarlı dosya kopyaların arasında saklanır.</translation>
    </message>
    <message>
        <source>There is no good copy of it on this computer. If you keep copies elsewhere, put one in place with “Open a file”. The damaged file was not changed.</source>
        <translation>Bu bilgisayarda sağlam bir kopyası yok. Başka yerde kopyanız varsa “Dosya aç” ile açın. Hasarlı dosya değiştirilmedi.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>&amp;Other copies…</source>
        <translation>&amp;Diğer kopyalar…</translation>
    </message>
    <message>
        <source>&amp;Restore the last good copy of %1</source>
        <translation>%1 tarihli son sağlam kopyayı &amp;geri yükle</translation>
    </message>
</context>
<context>
    <name>memnun::DayHoursRow</name>
    <message>
        <source>Remove the second stretch</source>
        <translation>İkinci aralığı kaldır</translation>
    </message>
    <message>
        <source>Add a second stretch after a break</source>
        <translation>Aradan sonra ikinci aralık ekle</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>%1, opens at</source>
        <translation>%1, açılış</translation>
    </message>
    <message>
        <source>%1, closes at</source>
        <translation>%1, kapanış</translation>
    </message>
</context>
<context>
    <name>memnun::DeliveryLine</name>
    <message>
        <source>Sending again</source>
        <translation>Yeniden gönderme</translation>
    </message>
    <message>
        <source>Saving that it was sent</source>
        <translation>Gönderildiğini kaydetme</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Geri alma</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Yeniden gönder</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Gönderilmiş</translation>
    </message>
    <message>
        <source>The customer has it: keep it as it stands.</source>
        <translation>İleti müşteride: olduğu gibi kalsın.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Its words and files are your draft again, and the customer's message waits for an answer.</source>
        <translation>Metni ve dosyaları yeniden taslağınız olur, müşterinin iletisi yanıt bekler.</translation>
    </message>
</context>
<context>
    <name>memnun::DesktopApp</name>
    <message>
        <source>Saving your name</source>
        <translation>Adınızı kaydetme</translation>
    </message>
    <message>
        <source>Creating the workspace</source>
        <translation>Çalışma alanını oluşturma</translation>
    </message>
    <message>
        <source>Furnishing the demo company…</source>
        <translation>Örnek firma hazırlanıyor…</translation>
    </message>
    <message>
        <source>%1 of %2 tickets</source>
        <translation>%1 / %2 talep</translation>
    </message>
    <message>
        <source>Making the demo company</source>
        <translation>Örnek firmayı hazırlama</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Çalışma alanı aç</translation>
    </message>
    <message>
        <source>Restoring a safety copy</source>
        <translation>Güvenlik kopyasını geri yükleme</translation>
    </message>
    <message>
        <source>The workspace is as it was then. Its state before is among the copies.</source>
        <translation>Çalışma alanı o günkü durumunda. Önceki hâli kopyaların arasında.</translation>
    </message>
    <message>
        <source>Restoring the safety copy…</source>
        <translation>Güvenlik kopyası geri yükleniyor…</translation>
    </message>
    <message>
        <source>Demo company</source>
        <translation>Örnek firma</translation>
    </message>
    <message>
        <source>It was made anew, because its dates had grown old. The one you worked in is kept as %1.</source>
        <translation>Tarihleri eskidiği için yeniden kuruldu. Üzerinde çalıştığınız şurada saklanıyor: %1.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Arama</translation>
    </message>
    <message>
        <source>The search index was damaged and has been made again. Nothing was lost.</source>
        <translation>Arama dizini bozulmuştu, yeniden oluşturuldu. Hiçbir şey kaybolmadı.</translation>
    </message>
</context>
<context>
    <name>memnun::DialogFrame</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Kapat (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>memnun::DraftFileRow</name>
    <message>
        <source>Remove this attachment</source>
        <translation>Bu eki kaldır</translation>
    </message>
</context>
<context>
    <name>memnun::DrillDownPanel</name>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>ortalama %1</translation>
    </message>
    <message>
        <source>P90 %1</source>
        <translation>P90 %1</translation>
    </message>
    <message>
        <source>few data</source>
        <translation>az veri</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for the customer</source>
        <translation>
            <numerusform>%n tanesi müşteriyi bekliyor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · median · %2</source>
        <comment>period, clock</comment>
        <translation>%1 · medyan · %2</translation>
    </message>
    <message>
        <source>Counted %1</source>
        <translation>Sayılan %1</translation>
    </message>
    <message>
        <source>Left out %1</source>
        <translation>Sayılmayan %1</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Kapat (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Tickets behind the figure</source>
        <translation>Sayının arkasındaki talepler</translation>
    </message>
    <message>
        <source>No tickets</source>
        <translation>Talep yok</translation>
    </message>
    <message>
        <source>No ticket stands behind this figure.</source>
        <translation>Bu sayının arkasında talep yok.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>memnun::DueField</name>
    <message>
        <source>No date</source>
        <translation>Tarihsiz</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Yarın</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>Üç gün sonra</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Pazartesi</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Bir hafta sonra</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Başka bir gün…</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Son tarih</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>Saati</translation>
    </message>
</context>
<context>
    <name>memnun::FilterSuggest</name>
    <message>
        <source>today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>dün</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n gün önce</numerusform>
        </translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Tamamlamalar</translation>
    </message>
</context>
<context>
    <name>memnun::HappenedPanel</name>
    <message>
        <source>What happened</source>
        <translation>Neler oldu</translation>
    </message>
    <message>
        <source>Nothing yet. Imports, sending and errors are listed here.</source>
        <translation>Henüz bir şey yok. İçe aktarmalar, gönderimler ve hatalar burada listelenir.</translation>
    </message>
</context>
<context>
    <name>memnun::HolidayList</name>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>Days closed</source>
        <translation>Kapalı günler</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>Günün adı</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>tüm gün</translation>
    </message>
    <message>
        <source>from 13:00</source>
        <translation>13:00’ten sonra</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Gün ekle</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Yıl</translation>
    </message>
    <message>
        <source>Add Türkiye's holidays</source>
        <translation>Resmî tatilleri ekle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 sonrası</translation>
    </message>
    <message>
        <source>Please say which day this is, such as “Stocktaking”.</source>
        <translation>Lütfen günün adını yazın, örneğin “Sayım”.</translation>
    </message>
</context>
<context>
    <name>memnun::IdentityForm</name>
    <message>
        <source>&amp;Company</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Adınız</translation>
    </message>
    <message>
        <source>Your &amp;e-mail</source>
        <translation>&amp;E-postanız</translation>
    </message>
    <message>
        <source>&amp;Addresses of the business</source>
        <translation>İşletmenin a&amp;dresleri</translation>
    </message>
    <message>
        <source>Mail from these counts as your answer. Several with commas; @shop.com means every address of the domain.</source>
        <translation>Bunlardan gelen posta sizin yanıtınız sayılır. Birden çoksa virgülle ayırın; @magaza.com alan adının bütün adresleri demektir.</translation>
    </message>
</context>
<context>
    <name>memnun::IdentitySection</name>
    <message>
        <source>Your name signs what you do in this workspace; customers see it in your answers.</source>
        <translation>Bu çalışma alanında yaptıklarınız adınızla kaydedilir; müşteriler onu yanıtlarınızda görür.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Ad</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-posta</translation>
    </message>
    <message>
        <source>&amp;Job title</source>
        <translation>&amp;Unvan</translation>
    </message>
    <message>
        <source>Si&amp;gnature</source>
        <translation>İm&amp;za</translation>
    </message>
    <message>
        <source>Stands below every answer you send.</source>
        <translation>Gönderdiğiniz her yanıtın altında yer alır.</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>You and your company</source>
        <translation>Siz ve firmanız</translation>
    </message>
</context>
<context>
    <name>memnun::ImportDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Kaldır</translation>
    </message>
    <message>
        <source>&amp;Which addresses are yours?</source>
        <translation>&amp;Hangi adresler sizin?</translation>
    </message>
    <message>
        <source>&amp;Quiet conversations come in as history after</source>
        <translation>&amp;Sessiz kalan yazışmalar şu süreden sonra geçmiş sayılır</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;İçe aktar</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Posta içe aktar</translation>
    </message>
    <message>
        <source>Customers and tickets are made of the mails. Importing the same mails again adds nothing twice, and your mailbox is only read.</source>
        <translation>E-postalardan müşteriler ve talepler oluşturulur. Aynı postayı yeniden içe aktarmak hiçbir şeyi iki kez eklemez; posta kutunuz yalnızca okunur.</translation>
    </message>
    <message>
        <source>Mail from these counts as your answer. Several with commas; @shop.com means every address of the domain.</source>
        <translation>Bunlardan gelen posta sizin yanıtınız sayılır. Birden çoksa virgülle ayırın; @magaza.com alan adının bütün adresleri demektir.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> gün</translation>
    </message>
    <message>
        <source>They are closed at their last message, so that an old mailbox brings no overdue tickets.</source>
        <translation>Son iletilerinde kapatılırlar; böylece eski bir posta kutusu gecikmiş talep getirmez.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Mailboxes, mail files and folders</source>
        <translation>Posta kutuları, posta dosyaları ve klasörler</translation>
    </message>
    <message>
        <source>Drop files or folders here: mbox, Maildir or .eml</source>
        <translation>Dosya ya da klasörleri buraya bırakın: mbox, Maildir veya .eml</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dosya ekle…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>K&amp;lasör ekle…</translation>
    </message>
    <message>
        <source>Mail to import</source>
        <translation>İçe aktarılacak posta</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>İçe aktarılacak klasör</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Sayılıyor…</translation>
    </message>
    <message numerus="yes">
        <source>%n mailbox(es)</source>
        <translation>
            <numerusform>%n posta kutusu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail file(s)</source>
        <translation>
            <numerusform>%n posta dosyası</numerusform>
        </translation>
    </message>
    <message>
        <source>Without your own addresses, answers can't be told from questions.</source>
        <translation>Kendi adresleriniz olmadan yanıtlar sorulardan ayırt edilemez.</translation>
    </message>
    <message>
        <source>Saving your addresses</source>
        <translation>Adreslerinizi kaydetme</translation>
    </message>
</context>
<context>
    <name>memnun::ImportSummary</name>
    <message>
        <source>The mail is in</source>
        <translation>Postalar içeride</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>İçe aktarma iptal edildi</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>İçe aktarma durdu</translation>
    </message>
    <message>
        <source>What was added so far is kept. Import the same files again to go on.</source>
        <translation>Şimdiye kadar eklenenler duruyor. Sürdürmek için aynı dosyaları yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>Messages read</source>
        <translation>Okunan ileti</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Eklenen</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Zaten olan</translation>
    </message>
    <message>
        <source>In quarantine</source>
        <translation>Karantinada</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>New tickets</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>Open &amp;quarantine</source>
        <translation>Ka&amp;rantinayı aç</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Kapat</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were read.</source>
        <translation>
            <numerusform>%n ileti okundu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are new.</source>
        <translation>
            <numerusform>%n tanesi yeni.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already and were left as they are.</source>
        <translation>
            <numerusform>%n tanesi zaten buradaydı, olduğu gibi bırakıldı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood; they are in quarantine, each with its reason.</source>
        <translation>
            <numerusform>%n tanesi anlaşılamadı; her biri nedeniyle birlikte karantinada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::InboxLists</name>
    <message>
        <source>you</source>
        <translation>siz</translation>
    </message>
</context>
<context>
    <name>memnun::InboxPage</name>
    <message>
        <source>Next ticket</source>
        <translation>Sonraki talep</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Önceki talep</translation>
    </message>
    <message>
        <source>Read ticket</source>
        <translation>Talebi oku</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>İç not</translation>
    </message>
    <message>
        <source>Send reply or keep note</source>
        <translation>Yanıtı gönder ya da notu sakla</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Ata</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Öncelik</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Ertele</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Çöz</translation>
    </message>
    <message>
        <source>Select ticket</source>
        <translation>Talebi seç</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>Show or hide the customer panel</source>
        <translation>Müşteri panelini göster ya da gizle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Talep</translation>
    </message>
    <message>
        <source>A colleague already did that to ticket #%1.</source>
        <translation>Bir çalışma arkadaşınız bunu %1 numaralı talepte zaten yapmış.</translation>
    </message>
    <message>
        <source>Ticket #%1</source>
        <translation>Talep #%1</translation>
    </message>
    <message>
        <source>Select all tickets</source>
        <translation>Tüm talepleri seç</translation>
    </message>
    <message>
        <source>New view …</source>
        <translation>Yeni görünüm …</translation>
    </message>
    <message>
        <source>Oldest or newest tickets first</source>
        <translation>Talepleri eskiden yeniye ya da yeniden eskiye sırala</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Birleştir …</translation>
    </message>
    <message>
        <source>Spam or not …</source>
        <translation>İstenmeyen posta …</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Önceki ileti</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Sonraki ileti</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>İletiyi seç</translation>
    </message>
    <message>
        <source>Move message to ticket …</source>
        <translation>İletiyi talebe taşı …</translation>
    </message>
    <message>
        <source>Split message to new ticket …</source>
        <translation>İletiyi yeni talebe ayır …</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>İleti</translation>
    </message>
</context>
<context>
    <name>memnun::KeyDialog</name>
    <message>
        <source>&amp;No key</source>
        <translation>T&amp;uşsuz bırak</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Bu tuşu kullan</translation>
    </message>
    <message>
        <source>Choose a key</source>
        <translation>Tuş seçin</translation>
    </message>
    <message>
        <source>Press the key for “%1”.</source>
        <translation>“%1” için tuşa basın.</translation>
    </message>
    <message>
        <source>Press a key, alone or with Ctrl, Alt or Shift</source>
        <translation>Tek başına ya da Ctrl, Alt veya Shift ile bir tuşa basın</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
</context>
<context>
    <name>memnun::KeyTree</name>
    <message>
        <source>Command</source>
        <translation>Komut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tuşlar</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Komutlar ve tuşları</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Sizin seçiminiz</translation>
    </message>
    <message>
        <source>%1, chosen by you</source>
        <translation>%1, sizin seçiminiz</translation>
    </message>
</context>
<context>
    <name>memnun::KeyboardDesk</name>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Görev</translation>
    </message>
    <message>
        <source>Find a command, customer or ticket</source>
        <translation>Komut, müşteri ya da talep bul</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Yeni müşteri</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Yeni görev</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Tuşları değiştir…</translation>
    </message>
</context>
<context>
    <name>memnun::KeysSection</name>
    <message>
        <source>The keys are those of %1 now. What you chose yourself stays with each set.</source>
        <translation>Tuşlar artık %1 düzeninde. Kendi seçtikleriniz her düzende saklı kalır.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>“%1” artık tuşsuz.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>“%1” artık %2 tuşunda.</translation>
    </message>
    <message>
        <source>“%1” has none any more.</source>
        <translation>“%1” tuşsuz kaldı.</translation>
    </message>
    <message>
        <source>“%1” keeps %2.</source>
        <translation>“%1” için %2 kaldı.</translation>
    </message>
    <message>
        <source>“%1” has its first keys again.</source>
        <translation>“%1” ilk tuşlarına döndü.</translation>
    </message>
    <message>
        <source>Every command has its first keys again.</source>
        <translation>Bütün komutlar ilk tuşlarına döndü.</translation>
    </message>
    <message>
        <source>What each key does. Only for you, on this computer, and at once. “?” shows the keys of the page you are on.</source>
        <translation>Her tuşun ne yaptığı. Yalnızca sizin için, bu bilgisayarda ve hemen geçerli olur. “?” bulunduğunuz sayfanın tuşlarını gösterir.</translation>
    </message>
    <message>
        <source>&amp;Begin with the keys of</source>
        <translation>&amp;Tuş düzeni</translation>
    </message>
    <message>
        <source>&amp;Find a command or a key</source>
        <translation>Komut ya da tuş &amp;bulun</translation>
    </message>
    <message>
        <source>For example: resolve, or Ctrl+N</source>
        <translation>Örneğin: çöz ya da Ctrl+N</translation>
    </message>
    <message>
        <source>&amp;Change the key…</source>
        <translation>Tuşu &amp;değiştir…</translation>
    </message>
    <message>
        <source>&amp;Another key besides…</source>
        <translation>&amp;Yanına tuş ekle…</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Sıfırla</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>&amp;Hepsini sıfırla</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Klavye</translation>
    </message>
</context>
<context>
    <name>memnun::KpiBreakdown</name>
    <message>
        <source>median, %1</source>
        <translation>medyan, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a figure, by what</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>How old the backlog is</source>
        <translation>Bekleyen işin yaşı</translation>
    </message>
    <message>
        <source>Unfinished tickets by the time since they came in</source>
        <translation>Bitmemiş talepler, geldiklerinden bu yana geçen süreye göre</translation>
    </message>
    <message>
        <source>When customers write and call</source>
        <translation>Yoğunluk: gün × saat</translation>
    </message>
    <message>
        <source>Incoming contacts by weekday and hour · %1</source>
        <translation>Gelen temas · %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ve %n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Kırılım</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Gösterge</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>Kırılım</translation>
    </message>
    <message>
        <source>Incoming contacts · %1 · most: %2 (%3)</source>
        <translation>Gelen temas · %1 · en yoğun: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>memnun::KpiCharts</name>
    <message>
        <source>%1 by day</source>
        <translation>%1, günlük</translation>
    </message>
    <message>
        <source>%1 by week</source>
        <translation>%1, haftalık</translation>
    </message>
    <message>
        <source>%1 by quarter</source>
        <translation>%1, üç aylık</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1, aylık</translation>
    </message>
    <message>
        <source>Nothing to measure in this period.</source>
        <translation>Bu dönemde ölçülecek bir şey yok.</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Medyan</translation>
    </message>
    <message>
        <source>P90: nine of ten were faster</source>
        <translation>P90: onda dokuzu daha hızlıydı</translation>
    </message>
    <message>
        <source>Tickets in and solved by day</source>
        <translation>Gelen ve çözülen talepler, günlük</translation>
    </message>
    <message>
        <source>Tickets in and solved by week</source>
        <translation>Gelen ve çözülen talepler, haftalık</translation>
    </message>
    <message>
        <source>Tickets in and solved by quarter</source>
        <translation>Gelen ve çözülen talepler, üç aylık</translation>
    </message>
    <message>
        <source>Tickets in and solved by month</source>
        <translation>Gelen ve çözülen talepler, aylık</translation>
    </message>
    <message>
        <source>number of tickets</source>
        <translation>talep sayısı</translation>
    </message>
    <message>
        <source>No tickets in this period.</source>
        <translation>Bu dönemde talep yok.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 yeni</translation>
    </message>
    <message>
        <source>%1 solved</source>
        <translation>%1 çözüldü</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Yeni</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Çözüldü</translation>
    </message>
    <message>
        <source>Backlog at the end of each day</source>
        <translation>Gün sonunda bekleyen iş</translation>
    </message>
    <message>
        <source>Backlog at the end of each week</source>
        <translation>Hafta sonunda bekleyen iş</translation>
    </message>
    <message>
        <source>number of unfinished tickets</source>
        <translation>bitmemiş talep sayısı</translation>
    </message>
    <message>
        <source>No backlog in this period.</source>
        <translation>Bu dönemde bekleyen iş yok.</translation>
    </message>
    <message>
        <source>Unfinished tickets</source>
        <translation>Bitmemiş talepler</translation>
    </message>
    <message>
        <source>the last month up to day %1</source>
        <translation>son ay ayın %1. gününe kadar</translation>
    </message>
</context>
<context>
    <name>memnun::KpiHeader</name>
    <message>
        <source>KPIs</source>
        <translation>Göstergeler</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Tüm kanallar</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Son 30 gün</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Son 3 ay</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Son 12 ay</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Bu yıl</translation>
    </message>
    <message>
        <source>Other period</source>
        <translation>Başka dönem</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>How time is counted</source>
        <translation>Süre nasıl sayılır</translation>
    </message>
    <message>
        <source>Business hours count only while you are open, as set under Settings.</source>
        <translation>Mesai saatleri, Ayarlar’da belirlediğiniz gibi yalnızca açık olduğunuz süreyi sayar.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>İlk gün</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Son gün</translation>
    </message>
    <message>
        <source>Arrows: %1 against %2</source>
        <translation>Oklar: %1, öncesi %2</translation>
    </message>
    <message>
        <source>The period before the chosen one is not whole, so the second half is compared with the first.</source>
        <translation>Seçilen dönemden önceki dönem tam değil; bu yüzden ikinci yarı birinciyle karşılaştırılır.</translation>
    </message>
</context>
<context>
    <name>memnun::KpiPage</name>
    <message>
        <source>Reading the figures</source>
        <translation>Sayıları okuma</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Henüz sayı yok</translation>
    </message>
    <message>
        <source>First response, resolution and backlog appear here as soon as there are tickets.</source>
        <translation>İlk yanıt, çözüm ve bekleyen iş, talepler gelir gelmez burada görünür.</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Posta içe aktar</translation>
    </message>
    <message>
        <source>Figures are being prepared</source>
        <translation>Göstergeler hazırlanıyor</translation>
    </message>
    <message>
        <source>This happens once, and when opening hours have changed. %1% done; you can go on working.</source>
        <translation>Bu yalnızca bir kez ve çalışma saatleri değiştiğinde olur. %%1 tamamlandı; çalışmaya devam edebilirsiniz.</translation>
    </message>
</context>
<context>
    <name>memnun::KpiTile</name>
    <message>
        <source>few data</source>
        <translation>az veri</translation>
    </message>
</context>
<context>
    <name>memnun::KpiTiles</name>
    <message>
        <source> · median</source>
        <comment>after a KPI's name</comment>
        <translation> · medyan</translation>
    </message>
    <message>
        <source> · now</source>
        <comment>after a KPI's name</comment>
        <translation> · şimdi</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>ortalama %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>P90 %1</source>
        <translation>P90 %1</translation>
    </message>
    <message numerus="yes">
        <source>oldest %n day(s)</source>
        <translation>
            <numerusform>en eskisi %n gün</numerusform>
        </translation>
    </message>
    <message>
        <source>as before</source>
        <translation>öncekiyle aynı</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>haftada %1</translation>
    </message>
    <message>
        <source>%1, significant</source>
        <comment>a change that is more than chance</comment>
        <translation>%1, anlamlı</translation>
    </message>
    <message>
        <source>%1, not significant</source>
        <comment>a change that may be chance</comment>
        <translation>%1, anlamlı değil</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>difference of two percentages</comment>
        <translation>%1 puan</translation>
    </message>
    <message>
        <source>second half:</source>
        <comment>before a change</comment>
        <translation>ikinci yarı:</translation>
    </message>
    <message>
        <source>last %1 d:</source>
        <comment>days, before a change</comment>
        <translation>son %1 gün:</translation>
    </message>
    <message>
        <source>last %1 mo:</source>
        <comment>months, before a change</comment>
        <translation>son %1 ay:</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for customer</source>
        <translation>
            <numerusform>%n müşteri bekleniyor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n talep</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ListPane</name>
    <message>
        <source>Try again</source>
        <translation>Tekrar dene</translation>
    </message>
</context>
<context>
    <name>memnun::LiveWorkspace</name>
    <message>
        <source>The server cannot be reached; what you see is the last copy. Connecting again …</source>
        <translation>Sunucuya ulaşılamıyor; gördükleriniz son kopyadır. Yeniden bağlanılıyor …</translation>
    </message>
</context>
<context>
    <name>memnun::LookSection</name>
    <message>
        <source>How Memnun looks on this computer. Changes take effect at once.</source>
        <translation>Memnun’un bu bilgisayardaki görünümü. Değişiklikler hemen geçerli olur.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Dil</translation>
    </message>
    <message>
        <source>Dates, numbers and sorting follow the language.</source>
        <translation>Tarihler, sayılar ve sıralama dile uyar.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sistemdeki gibi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Dil ve görünüm</translation>
    </message>
</context>
<context>
    <name>memnun::MailImportTask</name>
    <message>
        <source>Importing %1</source>
        <translation>%1 içe aktarılıyor</translation>
    </message>
    <message numerus="yes">
        <source>Importing %1 and %n more</source>
        <translation>
            <numerusform>%1 ve %n tane daha içe aktarılıyor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages were added, %2 were there already.</source>
        <translation>%1 ileti eklendi, %2 ileti zaten vardı.</translation>
    </message>
    <message>
        <source>Import the same files again to go on.</source>
        <translation>Sürdürmek için aynı dosyaları yeniden içe aktarın.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and is in quarantine.</source>
        <translation>
            <numerusform>%n tanesi okunamadı ve karantinada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::MailSection</name>
    <message>
        <source>&amp;Sender's name</source>
        <translation>&amp;Gönderen adı</translation>
    </message>
    <message>
        <source>Sender's &amp;address</source>
        <translation>Gönderen &amp;adresi</translation>
    </message>
    <message>
        <source>SMTP ser&amp;ver</source>
        <translation>S&amp;MTP sunucusu</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Şi&amp;freleme</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Bağlantı noktası</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Kullanıcı adı</translation>
    </message>
    <message>
        <source>Leave it empty if the server wants no login.</source>
        <translation>Sunucu oturum istemiyorsa boş bırakın.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Parola</translation>
    </message>
    <message>
        <source>Kept in the system's keychain; leave it empty to keep the stored one.</source>
        <translation>Sistemin anahtarlığında saklanır; kayıtlı olan kalsın istiyorsanız boş bırakın.</translation>
    </message>
    <message>
        <source>STARTTLS (usual)</source>
        <translation>STARTTLS (alışılmış)</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>Baştan TLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Yok</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Dene</translation>
    </message>
    <message>
        <source>Trust this ser&amp;ver's key</source>
        <translation>Bu s&amp;unucunun anahtarına güven</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 sunucusuna soruluyor…</translation>
    </message>
    <message>
        <source>Keeping the password</source>
        <translation>Parolayı saklama</translation>
    </message>
    <message>
        <source>Saved. This system has no keychain, so the password will be asked again after the next start.</source>
        <translation>Kaydedildi. Bu sistemde anahtarlık yok; parola bir sonraki açılışta yeniden sorulacak.</translation>
    </message>
    <message>
        <source>Your answers leave through this account. Without one they wait in the outbox and can be exported.</source>
        <translation>Yanıtlarınız bu hesaptan çıkar. Hesap yoksa giden kutusunda bekler ve dışa aktarılabilir.</translation>
    </message>
    <message>
        <source>This is the demo company: no mail leaves it, whatever you enter here.</source>
        <translation>Burası örnek firma: ne girerseniz girin, buradan hiçbir posta çıkmaz.</translation>
    </message>
    <message>
        <source>Sending mail</source>
        <translation>Posta gönderme</translation>
    </message>
</context>
<context>
    <name>memnun::MainWindow</name>
    <message>
        <source>Go to</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message>
        <source>Show or hide rail labels</source>
        <translation>Menü adlarını göster ya da gizle</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Açık ya da koyu</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Neler oldu</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klavye kısayolları</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
</context>
<context>
    <name>memnun::MatchList</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n açık talep</numerusform>
        </translation>
    </message>
    <message>
        <source>Matching customers</source>
        <translation>Uyan müşteriler</translation>
    </message>
    <message>
        <source>New customer “%1”</source>
        <translation>Yeni müşteri “%1”</translation>
    </message>
</context>
<context>
    <name>memnun::MergeDialog</name>
    <message>
        <source>Merge tickets</source>
        <translation>Talepleri birleştir</translation>
    </message>
    <message numerus="yes">
        <source>Into which ticket do these %n go?</source>
        <translation>
            <numerusform>Bu %n talep hangisine katılsın?</numerusform>
        </translation>
    </message>
    <message>
        <source>Into which ticket does %1 go?</source>
        <translation>%1 hangi talebe katılsın?</translation>
    </message>
    <message>
        <source>The other way round: #%1 stays</source>
        <translation>Tersine: #%1 kalsın</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Birleştir</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>Bu kalır</translation>
    </message>
    <message>
        <source>This goes into it</source>
        <translation>Bu ona katılır</translation>
    </message>
    <message>
        <source>All messages, tasks, tags and drafts go to #%1. What is merged stays as a sign that leads there, answers to it arrive there, and figures count one ticket. You can undo this for 24 hours.</source>
        <translation>Bütün iletiler, görevler, etiketler ve taslaklar #%1 talebine geçer. Birleştirilen talep oraya götüren bir iz olarak kalır, ona gelen yanıtlar oraya düşer, göstergeler tek talep sayar. 24 saat içinde geri alabilirsiniz.</translation>
    </message>
</context>
<context>
    <name>memnun::MergedLine</name>
    <message>
        <source>This is held to be spam. It stands in no queue and counts in no figure.</source>
        <translation>Bu, istenmeyen posta sayılıyor. Hiçbir kuyrukta durmaz, hiçbir göstergede sayılmaz.</translation>
    </message>
    <message>
        <source>This ticket was merged into #%1, with all its messages. That can be undone for 24 hours.</source>
        <translation>Bu talep bütün iletileriyle #%1 ile birleştirildi. Bu, 24 saat içinde geri alınabilir.</translation>
    </message>
    <message>
        <source>This ticket was merged into #%1, with all its messages.</source>
        <translation>Bu talep bütün iletileriyle #%1 ile birleştirildi.</translation>
    </message>
    <message>
        <source>Open #%1</source>
        <translation>#%1 talebini aç</translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation>İstenmeyen değil</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Birleştirmeyi geri al</translation>
    </message>
</context>
<context>
    <name>memnun::MessageCard</name>
    <message>
        <source>Internal note</source>
        <translation>İç not</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>alıcı: %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>bugün %1</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Ulaşmadı</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatik</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Show the formatted mail, without anything from the net</source>
        <translation>Biçimli postayı göster; ağdan hiçbir şey yüklenmez</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>bekledi: %1</translation>
    </message>
    <message>
        <source>on hold %1</source>
        <translation>beklemede: %1</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(metin yok)</translation>
    </message>
    <message>
        <source>··· quote and signature</source>
        <translation>··· alıntı ve imza</translation>
    </message>
    <message>
        <source>Show quote and signature</source>
        <translation>Alıntı ve imzayı göster</translation>
    </message>
    <message>
        <source>Reading the original mail</source>
        <translation>Özgün postayı okuma</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>ileti %1</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Metin olarak kaydet</translation>
    </message>
    <message>
        <source>Save the mail as a file</source>
        <translation>Postayı dosya olarak kaydet</translation>
    </message>
    <message>
        <source>hidden from the customer</source>
        <translation>müşteri görmez</translation>
    </message>
    <message>
        <source>Move, split or select this message</source>
        <translation>Bu iletiyi taşı, ayır ya da seç</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>seçili</translation>
    </message>
</context>
<context>
    <name>memnun::MoveDialog</name>
    <message>
        <source>Split to new ticket</source>
        <translation>Yeni talebe ayır</translation>
    </message>
    <message>
        <source>Move to ticket</source>
        <translation>Talebe taşı</translation>
    </message>
    <message numerus="yes">
        <source>What is the new ticket with %n message(s) about?</source>
        <translation>
            <numerusform>%n iletilik yeni talebin konusu ne?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To which ticket do %n message(s) of #%1 go?</source>
        <translation>
            <numerusform>#%1 talebinin %n iletisi hangi talebe gitsin?</numerusform>
        </translation>
    </message>
    <message>
        <source>It gets the same customer, assignee and priority. Both tickets lead to each other, and answers to these messages arrive in the new one.</source>
        <translation>Müşterisi, sorumlusu ve önceliği aynı olur. İki talep birbirine bağlanır, bu iletilere gelen yanıtlar yenisine düşer.</translation>
    </message>
    <message>
        <source>Answers to these messages arrive there, too. Both tickets lead to each other.</source>
        <translation>Bu iletilere gelen yanıtlar da oraya düşer. İki talep birbirine bağlanır.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Ayır</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Taşı</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
</context>
<context>
    <name>memnun::NewTicketDialog</name>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>These are the customer's words</source>
        <translation>Bunlar müşterinin sözleri</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Bana ata</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Geldiği yol</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Öncelik</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Talebi aç</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>İlk sözler</translation>
    </message>
</context>
<context>
    <name>memnun::NoticeDesk</name>
    <message>
        <source>Mute notifications for 1 hour</source>
        <translation>Bildirimleri 1 saat sustur</translation>
    </message>
    <message>
        <source>Mute notifications until tomorrow</source>
        <translation>Bildirimleri yarına kadar sustur</translation>
    </message>
    <message>
        <source>Unmute notifications</source>
        <translation>Bildirimleri yeniden aç</translation>
    </message>
    <message>
        <source>Memnun keeps running</source>
        <translation>Memnun çalışmayı sürdürüyor</translation>
    </message>
    <message>
        <source>Its icon beside the clock brings the window back. Quit from its menu.</source>
        <translation>Saatin yanındaki simge pencereyi geri getirir. Çıkmak için menüsünü kullanın.</translation>
    </message>
    <message>
        <source>Open Memnun</source>
        <translation>Memnun'u aç</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Görüşme kaydet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Memnun – %1 and more unread</source>
        <translation>Memnun – %1 ve daha çok okunmamış</translation>
    </message>
    <message numerus="yes">
        <source>Memnun – %n unread</source>
        <translation>
            <numerusform>Memnun – %n okunmamış</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications are held back</source>
        <translation>Bildirimler bekletiliyor</translation>
    </message>
    <message>
        <source>Notifications muted until %1</source>
        <translation>Bildirimler susturuldu · bitiş: %1</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Yeniden aç</translation>
    </message>
</context>
<context>
    <name>memnun::NoticesSection</name>
    <message>
        <source>What Memnun tells you while you look elsewhere. Only for you on this computer, and at once.</source>
        <translation>Siz başka yere bakarken Memnun'un haber verdikleri. Yalnızca bu bilgisayarda sizin için, hemen geçerli olur.</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>Haber verilsin</translation>
    </message>
    <message>
        <source>&amp;Messages in my tickets and in those I follow up</source>
        <translation>&amp;Taleplerime ve izlediklerime gelen iletiler</translation>
    </message>
    <message>
        <source>&amp;New tickets that are nobody's yet</source>
        <translation>Henüz &amp;kimseye atanmamış yeni talepler</translation>
    </message>
    <message>
        <source>&amp;Tickets a colleague assigns to me</source>
        <translation>Bir &amp;arkadaşımın bana atadığı talepler</translation>
    </message>
    <message>
        <source>My tas&amp;ks when they are due</source>
        <translation>&amp;Görevlerimin zamanı gelince</translation>
    </message>
    <message>
        <source>Messages of mine that could not be &amp;sent</source>
        <translation>Gönderilemeyen &amp;iletilerim</translation>
    </message>
    <message>
        <source>A notification s&amp;hows</source>
        <translation>Bildirimde gö&amp;sterilen</translation>
    </message>
    <message>
        <source>Others may see your screen.</source>
        <translation>Ekranınızı başkaları görebilir.</translation>
    </message>
    <message>
        <source>Customer and subject</source>
        <translation>Müşteri ve konu</translation>
    </message>
    <message>
        <source>Only that something came</source>
        <translation>Yalnızca bir şey geldiği</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Sessiz saatler</translation>
    </message>
    <message>
        <source>What comes meanwhile is held back and summed up once when they end.</source>
        <translation>Bu sırada gelenler bekletilir, bitince bir kez özetlenir.</translation>
    </message>
    <message>
        <source>Also while we are cl&amp;osed, by the opening hours</source>
        <translation>&amp;Mesai saatleri dışında da</translation>
    </message>
    <message>
        <source>Mute for &amp;1 hour</source>
        <translation>&amp;1 saat sustur</translation>
    </message>
    <message>
        <source>Mute &amp;until tomorrow</source>
        <translation>Ya&amp;rına kadar sustur</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Pencere</translation>
    </message>
    <message>
        <source>Keep &amp;running beside the clock when the window is closed</source>
        <translation>&amp;Pencere kapatılınca saatin yanında çalışmayı sürdür</translation>
    </message>
    <message>
        <source>Quit from the icon's menu, or with “Quit”.</source>
        <translation>Simgenin menüsünden ya da “Çık” ile çıkarsınız.</translation>
    </message>
    <message>
        <source>This desktop has no place beside the clock. A window that has news is marked instead.</source>
        <translation>Bu masaüstünde saatin yanında yer yok. Bunun yerine, haberi olan pencere işaretlenir.</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Susturma bitişi: %1</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Bildirimler</translation>
    </message>
    <message>
        <source>Unmut&amp;e</source>
        <translation>&amp;Yeniden aç</translation>
    </message>
</context>
<context>
    <name>memnun::OutboxLines</name>
    <message>
        <source>Outbox %1</source>
        <translation>Giden kutusu %1</translation>
    </message>
    <message>
        <source>no mail account yet</source>
        <translation>henüz posta hesabı yok</translation>
    </message>
    <message>
        <source>the mail password is needed</source>
        <translation>posta parolası gerekiyor</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Hesap ekle</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Gir</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent</source>
        <translation>
            <numerusform>%n ileti gönderilemedi</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Posta hesabı</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Nothing is sent until the password is right</source>
        <translation>Parola doğru olana kadar hiçbir şey gönderilmez</translation>
    </message>
</context>
<context>
    <name>memnun::PagedText</name>
    <message>
        <source>Save as text…</source>
        <translation>Metin olarak kaydet…</translation>
    </message>
    <message>
        <source>Show more (%1 left)</source>
        <translation>Devamını göster (%1 kaldı)</translation>
    </message>
</context>
<context>
    <name>memnun::Palette</name>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ seçer · Enter açar · Esc kapatır</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Aranıyor</translation>
    </message>
    <message>
        <source>Type a command, a customer or a ticket…</source>
        <translation>Bir komut, müşteri ya da talep yazın…</translation>
    </message>
    <message>
        <source>Command, customer or ticket</source>
        <translation>Komut, müşteri ya da talep</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Bulunanlar</translation>
    </message>
</context>
<context>
    <name>memnun::PresenceLine</name>
    <message>
        <source>Somebody</source>
        <translation>Birisi</translation>
    </message>
    <message>
        <source>Answering this ticket now: %1</source>
        <translation>Bu talebi şu anda yanıtlıyor: %1</translation>
    </message>
    <message>
        <source>Reading this ticket now: %1</source>
        <translation>Bu talebe şu anda bakıyor: %1</translation>
    </message>
</context>
<context>
    <name>memnun::ProgressRow</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>rate per second</comment>
        <translation>%1/sn</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>remaining time</comment>
        <translation>%1 kaldı</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>İptal ediliyor…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
</context>
<context>
    <name>memnun::QuarantinePane</name>
    <message>
        <source>Quarantine</source>
        <translation>Karantina</translation>
    </message>
    <message>
        <source>Nothing in quarantine</source>
        <translation>Karantinada bir şey yok</translation>
    </message>
    <message>
        <source>Every imported mail could be read.</source>
        <translation>İçe aktarılan her posta okunabildi.</translation>
    </message>
    <message>
        <source>Save original…</source>
        <translation>Özgününü kaydet…</translation>
    </message>
    <message>
        <source>Save original mail</source>
        <translation>Özgün postayı kaydet</translation>
    </message>
    <message>
        <source>Saving the original</source>
        <translation>Özgününü kaydetme</translation>
    </message>
    <message>
        <source>Mail that could not be taken in, each with its reason.</source>
        <translation>İçeri alınamayan postalar, her biri nedeniyle birlikte.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>Save the beginning…</source>
        <translation>Baş kısmını kaydet…</translation>
    </message>
    <message>
        <source>%1 is not there any more, and nothing of it is kept here.</source>
        <translation>%1 artık yerinde değil ve burada hiçbir parçası yok.</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Yeniden deneme</translation>
    </message>
    <message>
        <source>It was taken in.</source>
        <translation>İçeri alındı.</translation>
    </message>
    <message>
        <source>It still can't be taken in; the reason stands beside it.</source>
        <translation>Hâlâ içeri alınamıyor; nedeni yanında yazıyor.</translation>
    </message>
    <message>
        <source>Removing from quarantine</source>
        <translation>Karantinadan kaldırma</translation>
    </message>
</context>
<context>
    <name>memnun::QueueBar</name>
    <message>
        <source>More</source>
        <translation>Daha</translation>
    </message>
    <message>
        <source>More queues</source>
        <translation>Diğer kuyruklar</translation>
    </message>
</context>
<context>
    <name>memnun::QuietDayRow</name>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>on the next day</source>
        <translation>ertesi gün</translation>
    </message>
    <message>
        <source>%1, quiet from</source>
        <translation>%1, sessizlik başlangıcı</translation>
    </message>
    <message>
        <source>%1, quiet until</source>
        <translation>%1, sessizlik bitişi</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 saat</translation>
    </message>
</context>
<context>
    <name>memnun::Rail</name>
    <message>
        <source>Expand the menu</source>
        <translation>Menüyü genişlet</translation>
    </message>
    <message>
        <source>Collapse the menu</source>
        <translation>Menüyü daralt</translation>
    </message>
</context>
<context>
    <name>memnun::RecentList</name>
    <message>
        <source>Opened last</source>
        <translation>Son açılanlar</translation>
    </message>
</context>
<context>
    <name>memnun::ReplyBar</name>
    <message>
        <source>Send and wait for the customer</source>
        <translation>Gönder ve müşteriyi bekle</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>Gönder ve çöz</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dosya ekle</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Notu sakla</translation>
    </message>
    <message>
        <source>Send reply</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>Send and wait, or send and resolve</source>
        <translation>Gönder ve bekle ya da gönder ve çöz</translation>
    </message>
    <message>
        <source>Write to the customer instead</source>
        <translation>Bunun yerine müşteriye yaz</translation>
    </message>
    <message>
        <source>Write an internal note instead</source>
        <translation>Bunun yerine iç not yaz</translation>
    </message>
</context>
<context>
    <name>memnun::ReplyBox</name>
    <message>
        <source>Attach files</source>
        <translation>Dosya ekle</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Not boş.</translation>
    </message>
    <message>
        <source>The reply is empty.</source>
        <translation>Yanıt boş.</translation>
    </message>
    <message>
        <source>This customer has no e-mail address to answer to. Your text is kept; you can keep it as an internal note.</source>
        <translation>Bu müşterinin yanıtlanacak bir e-posta adresi yok. Yazdığınız duruyor; iç not olarak saklayabilirsiniz.</translation>
    </message>
    <message>
        <source>Memnun does not know your sender address yet. Your text is kept; add it under Settings.</source>
        <translation>Memnun gönderen adresinizi henüz bilmiyor. Yazdığınız duruyor; Ayarlar’dan ekleyin.</translation>
    </message>
    <message numerus="yes">
        <source>Draft saved %n s ago</source>
        <translation>
            <numerusform>Taslak %n sn önce kaydedildi</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Taslak kaydedildi: %1</translation>
    </message>
    <message>
        <source>Internal note · the customer does not see it</source>
        <translation>İç not · müşteri görmez</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Müşteriye yanıt</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Yanıt: %1</translation>
    </message>
    <message>
        <source>What should colleagues know?</source>
        <translation>Ekip arkadaşlarınız ne bilmeli?</translation>
    </message>
    <message>
        <source>Write your reply…</source>
        <translation>Yanıtınızı yazın…</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>İç not</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>The files of one reply may have 25 MB together, because most mail servers refuse more. Please leave one out.</source>
        <translation>Bir yanıtın dosyaları birlikte en çok 25 MB olabilir, çünkü e-posta sunucularının çoğu fazlasını kabul etmez. Lütfen birini çıkarın.</translation>
    </message>
    <message>
        <source>Not saved yet. Your text stays here, and Memnun keeps trying to save it.</source>
        <translation>Henüz kaydedilmedi. Metniniz burada duruyor; Memnun kaydetmeyi denemeyi sürdürüyor.</translation>
    </message>
    <message>
        <source>While you were writing, this came from %1: “%2”. Your reply has not been sent; send it once more if it still fits.</source>
        <translation>Siz yazarken %1 şunu gönderdi: “%2”. Yanıtınız gönderilmedi; hâlâ uygunsa bir kez daha gönderin.</translation>
    </message>
</context>
<context>
    <name>memnun::SearchDelegate</name>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Talepler</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n tane daha</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::SearchPage</name>
    <message>
        <source>%1+ results</source>
        <translation>%1+ sonuç</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n sonuç</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Aranıyor</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Her yerde ara</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>“%1” için bir şey bulunamadı</translation>
    </message>
    <message>
        <source>Subjects, messages, calls, notes and customers. Words in “quotation marks” stand exactly so.</source>
        <translation>Konular, iletiler, aramalar, notlar ve müşteriler. “Tırnak içindeki” sözcükler aynen aranır.</translation>
    </message>
    <message>
        <source>Try fewer or other words; the beginning of a word is enough.</source>
        <translation>Daha az ya da başka sözcük deneyin; sözcüğün başı yeter.</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Arama sonuçları</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n talep</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep as a view</source>
        <translation>Görünüm olarak sakla</translation>
    </message>
    <message>
        <source>subjects first, then the newest</source>
        <translation>önce konusunda geçenler, sonra en yeniler</translation>
    </message>
</context>
<context>
    <name>memnun::ServerForm</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Sunucu</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Bağlantı noktası</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Veritabanı</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Kullanıcı adı</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Parola</translation>
    </message>
    <message>
        <source>The name of the computer PostgreSQL runs on.</source>
        <translation>PostgreSQL’in çalıştığı bilgisayarın adı.</translation>
    </message>
</context>
<context>
    <name>memnun::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
</context>
<context>
    <name>memnun::SettingsSection</name>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Saving the settings</source>
        <translation>Ayarları kaydetme</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Kaydedildi</translation>
    </message>
</context>
<context>
    <name>memnun::SkeletonList</name>
    <message>
        <source>Loading</source>
        <translation>Yükleniyor</translation>
    </message>
</context>
<context>
    <name>memnun::SnoozeDialog</name>
    <message>
        <source>Snooze until</source>
        <translation>Şu zamana ertele</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Ertele</translation>
    </message>
    <message>
        <source>Come back at</source>
        <translation>Dönüş zamanı</translation>
    </message>
    <message>
        <source>The ticket leaves the queues until then. A new message brings it back earlier.</source>
        <translation>Talep o zamana kadar kuyruklardan çıkar. Yeni bir ileti onu daha erken geri getirir.</translation>
    </message>
</context>
<context>
    <name>memnun::StatusBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ve %n tane daha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n sorun</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Neler oldu</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sorun yok</translation>
    </message>
</context>
<context>
    <name>memnun::TagDialog</name>
    <message>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Find or make a tag, then Enter</source>
        <translation>Etiket bulun ya da yazın, sonra Enter</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Uygula</translation>
    </message>
</context>
<context>
    <name>memnun::TaskDelegate</name>
    <message>
        <source>back %1</source>
        <translation>dönüş %1</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
</context>
<context>
    <name>memnun::ThreadHeader</name>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>%1 tarihine ertelendi</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Son tarih %1</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Atanmamış</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Atanan: %1</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>%1 tarihinden beri bekliyor</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Çözüldü</translation>
    </message>
</context>
<context>
    <name>memnun::ThreadPane</name>
    <message>
        <source>Conversation</source>
        <translation>Yazışma</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier entry(s)</source>
        <translation>
            <numerusform>Önceki %n kaydı göster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memnun::ThreadView</name>
    <message>
        <source>No ticket chosen</source>
        <translation>Talep seçilmedi</translation>
    </message>
    <message>
        <source>Choose one in the list to read and answer it here.</source>
        <translation>Burada okuyup yanıtlamak için listeden birini seçin.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tekrar dene</translation>
    </message>
</context>
<context>
    <name>memnun::TicketActions</name>
    <message>
        <source>A ticket in this state cannot go there. Nothing was changed.</source>
        <translation>Bu durumdaki bir talep oraya geçemez. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This ticket is resolved already.</source>
        <translation>Bu talep zaten çözüldü.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Geri alınacak bir şey yok.</translation>
    </message>
</context>
<context>
    <name>memnun::TicketChoice</name>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
</context>
<context>
    <name>memnun::TicketDelegate</name>
    <message>
        <source>Unknown sender</source>
        <translation>Bilinmeyen gönderen</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(konu yok)</translation>
    </message>
</context>
<context>
    <name>memnun::TicketListModel</name>
    <message>
        <source>unread</source>
        <translation>okunmadı</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>seçili</translation>
    </message>
</context>
<context>
    <name>memnun::TicketListPane</name>
    <message>
        <source>Inbox</source>
        <translation>Gelen kutusu</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 açık</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Talepler</translation>
    </message>
    <message>
        <source>Nothing in “%1”</source>
        <translation>“%1” boş</translation>
    </message>
    <message>
        <source>Tickets come here by themselves when they belong here.</source>
        <translation>Buraya ait talepler kendiliğinden gelir.</translation>
    </message>
    <message>
        <source>Show all tickets</source>
        <translation>Tüm talepleri göster</translation>
    </message>
    <message>
        <source>Your conversations will be here</source>
        <translation>Yazışmalarınız burada olacak</translation>
    </message>
    <message>
        <source>Bring in the mail you have, or open the first ticket by hand.</source>
        <translation>Elinizdeki postaları içe aktarın ya da ilk talebi elle açın.</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Posta içe aktar</translation>
    </message>
    <message>
        <source>New ticket (%1)</source>
        <translation>Yeni talep (%1)</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Görünümler</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Önce en eski</translation>
    </message>
</context>
<context>
    <name>memnun::TicketMenus</name>
    <message>
        <source>Assign to me</source>
        <translation>Bana ata</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Kimse</translation>
    </message>
    <message>
        <source>A closed ticket stays closed</source>
        <translation>Kapanan talep kapalı kalır</translation>
    </message>
    <message>
        <source>No categories yet</source>
        <translation>Henüz kategori yok</translation>
    </message>
    <message>
        <source>In 2 hours, %1</source>
        <translation>2 saat sonra, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Yarın, %1</translation>
    </message>
    <message>
        <source>Monday, %1</source>
        <translation>Pazartesi, %1</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Zaman seç…</translation>
    </message>
    <message>
        <source>Wake up now</source>
        <translation>Şimdi uyandır</translation>
    </message>
</context>
<context>
    <name>memnun::TicketMoves</name>
    <message>
        <source>A closed or merged ticket goes into no other. Nothing was changed.</source>
        <translation>Kapanmış ya da birleştirilmiş bir talep başka bir talebe katılmaz. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Choose a message first: its menu has it, or %1 goes to it and %2 chooses it.</source>
        <translation>Önce bir ileti seçin: iletinin menüsünden, ya da %1 ile gidip %2 ile.</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>İstenmeyen olarak işaretle</translation>
    </message>
    <message>
        <source>Spam, and block the senders</source>
        <translation>İstenmeyen, gönderenleri de engelle</translation>
    </message>
    <message>
        <source>Spam, and block %1</source>
        <translation>İstenmeyen, %1 adresini de engelle</translation>
    </message>
    <message>
        <source>Spam, and block everybody at %1</source>
        <translation>İstenmeyen, %1 alan adındaki herkesi de engelle</translation>
    </message>
</context>
<context>
    <name>memnun::TicketPicker</name>
    <message>
        <source>Number, words or customer</source>
        <translation>Numara, sözcükler ya da müşteri</translation>
    </message>
    <message>
        <source>Find a ticket</source>
        <translation>Talep bul</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Talepler</translation>
    </message>
    <message>
        <source>No such ticket is open. Try its number or other words.</source>
        <translation>Böyle açık bir talep yok. Numarasını ya da başka sözcükleri deneyin.</translation>
    </message>
    <message>
        <source>The customer has no other open ticket. Find any ticket by its number, words or customer.</source>
        <translation>Müşterinin başka açık talebi yok. Herhangi bir talebi numarası, sözcükleri ya da müşterisiyle bulun.</translation>
    </message>
</context>
<context>
    <name>memnun::TimelineList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Internal note: %1</source>
        <translation>İç not: %1</translation>
    </message>
</context>
<context>
    <name>memnun::TodayModel</name>
    <message>
        <source>Overdue</source>
        <translation>Gecikti</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>Önümüzdeki yedi gün</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Tarihsiz</translation>
    </message>
</context>
<context>
    <name>memnun::TodayPage</name>
    <message>
        <source>Adding the task</source>
        <translation>Görevi ekleme</translation>
    </message>
    <message>
        <source>Please write what has to be done.</source>
        <translation>Lütfen yapılacak işi yazın.</translation>
    </message>
    <message>
        <source>Checking the task off</source>
        <translation>Görevi tamamlama</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>What has to be done?</source>
        <translation>Ne yapılacak?</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Yeni görev</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Görev ekle</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Görevler</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Yapılacak bir şey yok</translation>
    </message>
    <message>
        <source>Write a task</source>
        <translation>Görev yaz</translation>
    </message>
    <message>
        <source>Your tasks of the next seven days stand here, and your tickets that are due or come back.</source>
        <translation>Önümüzdeki yedi günün görevleri ve bu sürede vadesi gelen ya da ertelemesi biten talepleriniz burada durur.</translation>
    </message>
</context>
<context>
    <name>memnun::TopBar</name>
    <message>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n sorun</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Neler oldu</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Search customers, tickets and calls</source>
        <translation>Müşterilerde, taleplerde, aramalarda ara</translation>
    </message>
</context>
<context>
    <name>memnun::TrendChart</name>
    <message>
        <source> h</source>
        <comment>hours on an axis</comment>
        <translation> sa</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes on an axis</comment>
        <translation> dk</translation>
    </message>
</context>
<context>
    <name>memnun::UndoOffer</name>
    <message>
        <source>Undone.</source>
        <translation>Geri alındı.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) resolved</source>
        <translation>
            <numerusform>%n talep çözüldü</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) changed</source>
        <translation>
            <numerusform>%n talep değişti</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>Talep açıldı</translation>
    </message>
    <message numerus="yes">
        <source>The reply goes out in %n s</source>
        <translation>
            <numerusform>Yanıt %n sn içinde gidiyor</numerusform>
        </translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Not saklandı</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Görüşme kaydedildi</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>Müşteri eklendi</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>Müşteri kaydedildi</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Görev eklendi</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Görev tamamlandı</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Kaydedildi</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>View made</source>
        <translation>Görünüm oluşturuldu</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>Görünüm silindi</translation>
    </message>
    <message>
        <source>Removed from quarantine</source>
        <translation>Karantinadan kaldırıldı</translation>
    </message>
    <message>
        <source>The reply is kept; a demo sends nothing</source>
        <translation>Yanıt saklandı; örnek şirket hiçbir şey göndermez</translation>
    </message>
    <message>
        <source>Tickets merged</source>
        <translation>Talepler birleştirildi</translation>
    </message>
    <message>
        <source>The merge is undone</source>
        <translation>Birleştirme geri alındı</translation>
    </message>
    <message>
        <source>Moved to the other ticket</source>
        <translation>Öteki talebe taşındı</translation>
    </message>
    <message>
        <source>Split to a new ticket</source>
        <translation>Yeni talebe ayrıldı</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>İstenmeyen olarak işaretlendi</translation>
    </message>
    <message>
        <source>No longer spam</source>
        <translation>Artık istenmeyen değil</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Engellendi</translation>
    </message>
    <message>
        <source>No longer blocked</source>
        <translation>Artık engelli değil</translation>
    </message>
</context>
<context>
    <name>memnun::UnsavedDialog</name>
    <message>
        <source>The workspace can't be written: is the disk full or read-only?</source>
        <translation>Çalışma alanına yazılamıyor: disk dolu ya da salt okunur olabilir mi?</translation>
    </message>
    <message>
        <source>The workspace can't be reached at the moment.</source>
        <translation>Çalışma alanına şu anda ulaşılamıyor.</translation>
    </message>
    <message>
        <source>Your text is not saved</source>
        <translation>Metniniz kaydedilmedi</translation>
    </message>
    <message>
        <source>Text that is not saved</source>
        <translation>Kaydedilmeyen metin</translation>
    </message>
    <message>
        <source>#%1 · Internal note</source>
        <translation>#%1 · İç not</translation>
    </message>
    <message>
        <source>#%1 · Reply</source>
        <translation>#%1 · Yanıt</translation>
    </message>
    <message>
        <source>Memnun keeps trying while you stay. If you leave now, this text is lost unless you take it along.</source>
        <translation>Siz kaldıkça Memnun denemeyi sürdürür. Şimdi çıkarsanız, yanınıza almadığınız sürece bu metin kaybolur.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Kal</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Metni kopyala</translation>
    </message>
    <message>
        <source>&amp;Save to a file…</source>
        <translation>&amp;Dosyaya kaydet…</translation>
    </message>
    <message>
        <source>&amp;Leave anyway</source>
        <translation>&amp;Yine de çık</translation>
    </message>
    <message>
        <source>Copied. Paste it where it is safe before you leave.</source>
        <translation>Kopyalandı. Çıkmadan önce güvenli bir yere yapıştırın.</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>Metni kaydet</translation>
    </message>
    <message>
        <source>Unsaved text</source>
        <translation>Kaydedilmeyen metin</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>%1 konumuna kaydedildi.</translation>
    </message>
    <message>
        <source>It could not be saved there (%1). Please choose another place.</source>
        <translation>Oraya kaydedilemedi (%1). Lütfen başka bir yer seçin.</translation>
    </message>
</context>
<context>
    <name>memnun::ViewBar</name>
    <message>
        <source>Views</source>
        <translation>Görünümler</translation>
    </message>
    <message>
        <source>Everybody sees this view</source>
        <translation>Bu görünümü herkes görür</translation>
    </message>
    <message>
        <source>New view …</source>
        <translation>Yeni görünüm …</translation>
    </message>
    <message>
        <source>Change “%1” …</source>
        <translation>“%1” görünümünü değiştir …</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>“%1” görünümünü sil</translation>
    </message>
</context>
<context>
    <name>memnun::ViewDialog</name>
    <message>
        <source>Everybody sees this view</source>
        <translation>Bu görünümü herkes görür</translation>
    </message>
    <message>
        <source>Change the view</source>
        <translation>Görünümü değiştir</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Yeni görünüm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>For example: urgent and late</source>
        <translation>Örneğin: acil ve geciken</translation>
    </message>
    <message>
        <source>Newest contact first</source>
        <translation>Önce en yeni temas</translation>
    </message>
    <message>
        <source>Oldest contact first</source>
        <translation>Önce en eski temas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Make the view</source>
        <translation>Görünümü oluştur</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sıra</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Sayma</translation>
    </message>
    <message>
        <source>More than %1 tickets now</source>
        <translation>Şu anda %1 talepten fazla</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) now</source>
        <translation>
            <numerusform>Şu anda %n talep</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>Görünümü kaydetme</translation>
    </message>
</context>
<context>
    <name>memnun::WelcomeDialog</name>
    <message>
        <source>Which workspace do you want to work in?</source>
        <translation>Hangi çalışma alanında çalışmak istiyorsunuz?</translation>
    </message>
    <message>
        <source>&amp;Try the demo company</source>
        <translation>&amp;Örnek firmayı deneyin</translation>
    </message>
    <message>
        <source>A furniture shop with eighteen months of mails, calls and tickets. Nothing in it is real, and nothing is sent.</source>
        <translation>On sekiz aylık e-postası, görüşmesi ve talebiyle bir mobilya mağazası. İçindeki hiçbir şey gerçek değildir, hiçbir şey gönderilmez.</translation>
    </message>
    <message>
        <source>&amp;Start with an empty workspace</source>
        <translation>Boş bir &amp;çalışma alanıyla başlayın</translation>
    </message>
    <message>
        <source>One file on this computer that you can copy and back up. Then bring in your mailbox.</source>
        <translation>Bu bilgisayarda kopyalayıp yedekleyebileceğiniz tek bir dosya. Sonra posta kutunuzu içe aktarın.</translation>
    </message>
    <message>
        <source>&amp;Open a workspace file</source>
        <translation>Çalışma alanı &amp;dosyası açın</translation>
    </message>
    <message>
        <source>A file that ends in .memnun.</source>
        <translation>.memnun ile biten bir dosya.</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Çalışma alanı aç</translation>
    </message>
    <message>
        <source>&amp;Connect to a server</source>
        <translation>&amp;Sunucuya bağlanın</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>D&amp;eğiştir…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Dos&amp;ya</translation>
    </message>
    <message>
        <source>Create &amp;workspace</source>
        <translation>Çalışma alanı &amp;oluştur</translation>
    </message>
    <message>
        <source>A new workspace</source>
        <translation>Yeni bir çalışma alanı</translation>
    </message>
    <message>
        <source>Everything can be changed later in the settings.</source>
        <translation>Her şey sonradan ayarlardan değiştirilebilir.</translation>
    </message>
    <message>
        <source>Make it a Me&amp;mnun database</source>
        <translation>Memnun için &amp;hazırla</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Bağlan</translation>
    </message>
    <message>
        <source>A workspace on a server</source>
        <translation>Sunucudaki bir çalışma alanı</translation>
    </message>
    <message>
        <source>Ask whoever looks after your server for these.</source>
        <translation>Bunları sunucunuzla ilgilenen kişiye sorun.</translation>
    </message>
    <message>
        <source>Where to keep the workspace</source>
        <translation>Çalışma alanı nerede dursun</translation>
    </message>
    <message>
        <source>Please say where to keep the workspace.</source>
        <translation>Lütfen çalışma alanının yerini belirtin.</translation>
    </message>
    <message>
        <source>A database that your team shares.</source>
        <translation>Ekibinizin paylaştığı bir veritabanı.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Baş&amp;la</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Siz kimsiniz?</translation>
    </message>
    <message>
        <source>Nobody works in this workspace yet. You become its owner.</source>
        <translation>Bu çalışma alanında henüz kimse çalışmıyor. Sahibi siz olacaksınız.</translation>
    </message>
</context>
<context>
    <name>memnun::WelcomeHead</name>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Açık veya koyu</translation>
    </message>
</context>
<context>
    <name>memnun::WhichUserDialog</name>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Adınız</translation>
    </message>
    <message>
        <source>Your &amp;e-mail address</source>
        <translation>&amp;E-posta adresiniz</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Siz kimsiniz?</translation>
    </message>
    <message>
        <source>Several people work in this workspace. Your colleagues see your name beside what you do.</source>
        <translation>Bu çalışma alanında birden çok kişi çalışıyor. Arkadaşlarınız yaptıklarınızın yanında adınızı görür.</translation>
    </message>
    <message>
        <source>I am new here</source>
        <translation>Burada yeniyim</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Başla</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Kişi</translation>
    </message>
</context>
<context>
    <name>memnun::WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
</context>
<context>
    <name>memnun::WorkSection</name>
    <message>
        <source>How you like to work. Only for you, and at once.</source>
        <translation>Nasıl çalışmayı sevdiğiniz. Yalnız sizin için ve hemen geçerlidir.</translation>
    </message>
    <message>
        <source>&amp;After resolving a ticket</source>
        <translation>Talep &amp;çözülünce</translation>
    </message>
    <message>
        <source>The same when a ticket leaves the queue another way, such as by snoozing.</source>
        <translation>Talep ertelenerek ya da başka yolla kuyruktan çıkınca da aynısı yapılır.</translation>
    </message>
    <message>
        <source>Open the next one</source>
        <translation>Sonrakini aç</translation>
    </message>
    <message>
        <source>Stay with it</source>
        <translation>Aynı talepte kal</translation>
    </message>
    <message>
        <source>Go back to the list</source>
        <translation>Listeye dön</translation>
    </message>
    <message>
        <source>Working in the inbox</source>
        <translation>Gelen kutusunda çalışma</translation>
    </message>
</context>
<context>
    <name>memnun::WorkspaceWindow</name>
    <message>
        <source>Workspace</source>
        <translation>Çalışma alanı</translation>
    </message>
    <message>
        <source>Import mail…</source>
        <translation>Posta içe aktar…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Yeni çalışma alanı…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Dosya aç…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Sunucuya bağlan…</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>“%1” aç</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Geri alma</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Geri alınacak bir şey yok.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Düzen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Mail waits in the outbox</source>
        <translation>Giden kutusunda posta bekliyor</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not left yet. They are kept and leave after the next start.</source>
        <translation>
            <numerusform>%n ileti henüz gitmedi. Saklanır ve bir sonraki açılışta gider.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Yine de kapat</translation>
    </message>
    <message>
        <source>Demo company · nothing is sent</source>
        <translation>Örnek firma · hiçbir şey gönderilmez</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not left yet. They are kept and leave when this workspace is open again.</source>
        <translation>
            <numerusform>%n ileti henüz gitmedi. Saklanır ve bu çalışma alanı yeniden açıldığında gider.</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch anyway</source>
        <translation>Yine de geç</translation>
    </message>
    <message>
        <source>Ending the sending of mail…</source>
        <translation>Posta gönderimi sonlandırılıyor…</translation>
    </message>
    <message>
        <source>Safety copies…</source>
        <translation>Güvenlik kopyaları…</translation>
    </message>
</context>
</TS>
