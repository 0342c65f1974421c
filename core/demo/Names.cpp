// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Names.h"

namespace memnun::demo {

std::span<const FirstName> firstNames()
{
    static constexpr FirstName list[] = {
        {u"Ayşe", true}, {u"Fatma", true}, {u"Emine", true}, {u"Zeynep", true}, {u"Elif", true}, {u"Merve", true},
        {u"Büşra", true}, {u"Esra", true}, {u"Hatice", true}, {u"Selin", true}, {u"Ceren", true}, {u"Derya", true},
        {u"Gamze", true}, {u"Gizem", true}, {u"Hande", true}, {u"İrem", true}, {u"Melis", true}, {u"Nazlı", true},
        {u"Özge", true}, {u"Pınar", true}, {u"Seda", true}, {u"Şeyma", true}, {u"Tuğba", true}, {u"Yasemin", true},
        {u"Aslı", true}, {u"Burcu", true}, {u"Çiğdem", true}, {u"Damla", true}, {u"Ebru", true}, {u"Filiz", true},
        {u"Gül", true}, {u"Gülşen", true}, {u"Hülya", true}, {u"Işıl", true}, {u"Kübra", true}, {u"Leyla", true},
        {u"Meltem", true}, {u"Nermin", true}, {u"Nilüfer", true}, {u"Oya", true}, {u"Rabia", true}, {u"Sevgi", true},
        {u"Sibel", true}, {u"Songül", true}, {u"Tülay", true}, {u"Ümran", true}, {u"Vildan", true}, {u"Yeliz", true},
        {u"Zehra", true}, {u"Begüm", true}, {u"Beyza", true}, {u"Defne", true}, {u"Duygu", true}, {u"Ece", true},
        {u"Hilal", true}, {u"İpek", true}, {u"Müge", true}, {u"Sude", true}, {u"Şule", true}, {u"Tuana", true},
        {u"Mehmet", false}, {u"Mustafa", false}, {u"Ahmet", false}, {u"Ali", false}, {u"Hüseyin", false},
        {u"Hasan", false}, {u"İbrahim", false}, {u"Murat", false}, {u"Ömer", false}, {u"Yusuf", false},
        {u"Emre", false}, {u"Burak", false}, {u"Can", false}, {u"Cem", false}, {u"Çağrı", false}, {u"Deniz", false},
        {u"Doğan", false}, {u"Engin", false}, {u"Erdem", false}, {u"Eren", false}, {u"Fatih", false},
        {u"Ferhat", false}, {u"Furkan", false}, {u"Gökhan", false}, {u"Görkem", false}, {u"Hakan", false},
        {u"Halil", false}, {u"İlker", false}, {u"İsmail", false}, {u"Kaan", false}, {u"Kadir", false},
        {u"Kemal", false}, {u"Kerem", false}, {u"Koray", false}, {u"Levent", false}, {u"Mert", false},
        {u"Metin", false}, {u"Nihat", false}, {u"Oğuz", false}, {u"Onur", false}, {u"Orhan", false},
        {u"Osman", false}, {u"Özgür", false}, {u"Ramazan", false}, {u"Recep", false}, {u"Rıza", false},
        {u"Salih", false}, {u"Selim", false}, {u"Serdar", false}, {u"Serkan", false}, {u"Sinan", false},
        {u"Şahin", false}, {u"Tamer", false}, {u"Tolga", false}, {u"Tuncay", false}, {u"Uğur", false},
        {u"Ümit", false}, {u"Volkan", false}, {u"Yiğit", false}, {u"Zafer", false}};
    return list;
}

std::span<const QStringView> surnames()
{
    static constexpr QStringView list[] = {
        u"Yılmaz", u"Kaya", u"Demir", u"Çelik", u"Şahin", u"Yıldız", u"Yıldırım", u"Öztürk", u"Aydın", u"Özdemir",
        u"Arslan", u"Doğan", u"Kılıç", u"Aslan", u"Çetin", u"Kara", u"Koç", u"Kurt", u"Özkan", u"Şimşek", u"Polat",
        u"Korkmaz", u"Çakır", u"Erdoğan", u"Yavuz", u"Can", u"Acar", u"Aktaş", u"Güneş", u"Bozkurt", u"Bulut",
        u"Keskin", u"Ünal", u"Turan", u"Gül", u"Özer", u"Işık", u"Kaplan", u"Avcı", u"Sarı", u"Tekin", u"Taş",
        u"Köse", u"Yüksel", u"Ateş", u"Aksoy", u"Başaran", u"Bilgin", u"Ceylan", u"Coşkun", u"Dağ", u"Demirci",
        u"Duman", u"Durmaz", u"Ekinci", u"Erbaş", u"Eren", u"Ergin", u"Erol", u"Ersoy", u"Genç", u"Gökçe", u"Güler",
        u"Gündoğdu", u"Güngör", u"Gürbüz", u"Karaca", u"Karakaya", u"Karataş", u"Kartal", u"Kavak", u"Kesici",
        u"Kırmızı", u"Kocaman", u"Konak", u"Küçük", u"Mutlu", u"Oral", u"Orhan", u"Önal", u"Özcan", u"Özgür",
        u"Pehlivan", u"Sağlam", u"Savaş", u"Sevim", u"Soylu", u"Sönmez", u"Şen", u"Şener", u"Tanrıverdi", u"Taşkın",
        u"Temel", u"Toprak", u"Tosun", u"Tunç", u"Türkmen", u"Uçar", u"Uslu", u"Uysal", u"Uzun", u"Ülker", u"Varol",
        u"Vural", u"Yalçın", u"Yaman", u"Yaşar", u"Yazıcı", u"Yiğit", u"Yurt", u"Zengin", u"Akın", u"Alkan",
        u"Altun", u"Balcı", u"Bayrak", u"Boz", u"Budak", u"Candan", u"Çiftçi"};
    return list;
}

std::span<const QStringView> companyNames()
{
    static constexpr QStringView list[] = {
        u"Derya Mimarlık", u"Kuzey Ofis Çözümleri", u"Mavi Liman Otel", u"Çamlıca İnşaat", u"Pera İç Mimarlık",
        u"Yeşilköy Anaokulu", u"Baharat Kafe", u"Ege Yazılım", u"Şehir Diş Kliniği", u"Anıt Hukuk Bürosu",
        u"Karaköy Tasarım Atölyesi", u"Lale Butik Otel", u"Özgün Muhasebe", u"Toros Turizm", u"Bilge Kırtasiye",
        u"Güven Sigorta Acentesi", u"Çınaraltı Restoran", u"Moda Fizik Tedavi", u"Işık Koleji", u"Demirağ Lojistik",
        u"Yörük Gıda", u"Akasya Emlak", u"Nar Reklam Ajansı", u"Başkent Veteriner Kliniği", u"Doğuş Tekstil Atölyesi",
        u"Meltem Pansiyon", u"Üçüncü Kahve", u"Ihlamur Yaşam Merkezi", u"Gökkuşağı Kreş", u"Sarnıç Sahaf",
        u"Palmiye Apart", u"Öncü Mühendislik", u"Kıyı Balık Evi", u"Zümrüt Eczanesi", u"Tuna Spor Salonu",
        u"Şirin Köy Konakları", u"Aydınlık Göz Merkezi", u"Boğaz Prodüksiyon", u"Çağdaş Dil Okulu", u"Fener Kitabevi"};
    return list;
}

std::span<const Place> places()
{
    static constexpr Place list[] = {{u"İstanbul", u"Kadıköy"}, {u"İstanbul", u"Üsküdar"}, {u"İstanbul", u"Beşiktaş"},
        {u"İstanbul", u"Şişli"}, {u"İstanbul", u"Bakırköy"}, {u"İstanbul", u"Ümraniye"}, {u"İstanbul", u"Beylikdüzü"},
        {u"Ankara", u"Çankaya"}, {u"Ankara", u"Keçiören"}, {u"Ankara", u"Yenimahalle"}, {u"İzmir", u"Karşıyaka"},
        {u"İzmir", u"Bornova"}, {u"İzmir", u"Çiğli"}, {u"Bursa", u"Nilüfer"}, {u"Bursa", u"Osmangazi"},
        {u"Antalya", u"Muratpaşa"}, {u"Antalya", u"Konyaaltı"}, {u"Adana", u"Çukurova"}, {u"Konya", u"Selçuklu"},
        {u"Eskişehir", u"Tepebaşı"}, {u"Kocaeli", u"İzmit"}, {u"Mersin", u"Yenişehir"}, {u"Kayseri", u"Melikgazi"},
        {u"Gaziantep", u"Şehitkâmil"}, {u"Samsun", u"Atakum"}, {u"Trabzon", u"Ortahisar"}, {u"Denizli", u"Pamukkale"},
        {u"Muğla", u"Bodrum"}, {u"Sakarya", u"Serdivan"}, {u"Diyarbakır", u"Kayapınar"}, {u"Tekirdağ", u"Çorlu"},
        {u"Balıkesir", u"Edremit"}};
    return list;
}

std::span<const Product> products()
{
    static constexpr Product list[] = {
        {u"Ilgaz meşe yemek masası", u"Ilgaz oak dining table", true, false, true, 18490, {u"masa ayağı", u"tabla", u"bağlantı vidası"}, u"leg"},
        {u"Kartepe üçlü kanepe", u"Kartepe three-seat sofa", true, true, false, 32900, {u"kanepe ayağı", u"sırt minderi", u"kolçak"}, u"armrest"},
        {u"Abant kitaplık", u"Abant bookcase", true, false, true, 6790, {u"arka panel", u"raf pimi", u"orta raf"}, u"back panel"},
        {u"Uludağ üç kapaklı gardırop", u"Uludağ three-door wardrobe", true, false, false, 24750, {u"kapak menteşesi", u"askı borusu", u"yan panel"}, u"side panel"},
        {u"Sapanca TV ünitesi", u"Sapanca TV unit", true, false, false, 9450, {u"kapak menteşesi", u"üst tabla", u"çekmece rayı"}, u"drawer rail"},
        {u"Bolu çalışma masası", u"Bolu writing desk", true, false, true, 5990, {u"çekmece rayı", u"masa ayağı", u"tabla"}, u"drawer rail"},
        {u"Kaçkar çift kişilik karyola", u"Kaçkar double bed", true, false, false, 21900, {u"başlık paneli", u"orta destek ayağı", u"lata takımı"}, u"headboard"},
        {u"Erciyes ofis koltuğu", u"Erciyes office chair", true, false, true, 7290, {u"amortisör", u"tekerlek", u"kolçak"}, u"gas lift"},
        {u"Munzur zigon sehpa", u"Munzur nesting tables", true, false, false, 4350, {u"sehpa ayağı", u"cam tabla", u"bağlantı vidası"}, u"glass top"},
        {u"Palandöken ayakkabılık", u"Palandöken shoe cabinet", true, false, false, 3890, {u"kapak menteşesi", u"kulp", u"arka panel"}, u"hinge"},
        {u"Yedigöller komodin", u"Yedigöller bedside table", true, false, false, 2990, {u"çekmece rayı", u"kulp", u"üst tabla"}, u"handle"},
        {u"Spil konsol", u"Spil console", true, false, true, 8650, {u"çekmece rayı", u"konsol ayağı", u"yan panel"}, u"leg"},
        {u"Kazdağı sandalye (4'lü)", u"Kazdağı chairs (set of 4)", true, true, true, 11200, {u"sandalye ayağı", u"oturma minderi", u"bağlantı vidası"}, u"seat cushion"},
        {u"Toros bahçe takımı", u"Toros garden set", true, true, false, 16800, {u"minder kılıfı", u"cam tabla", u"bağlantı vidası"}, u"glass top"},
        {u"Ilgın berjer", u"Ilgın armchair", true, true, true, 13500, {u"berjer ayağı", u"oturma minderi", u"kumaş kılıf"}, u"leg"},
        {u"Honaz çocuk ranzası", u"Honaz bunk bed", true, false, false, 19250, {u"merdiven", u"korkuluk", u"lata takımı"}, u"ladder"},
        {u"Davraz boy aynası", u"Davraz full-length mirror", false, false, false, 3150, {u"ayna camı", u"çerçeve", u"askı aparatı"}, u"frame"},
        {u"Aladağ lambader", u"Aladağ floor lamp", false, false, true, 2450, {u"lamba başlığı", u"ayak düğmesi", u"duy"}, u"lamp shade"},
        {u"Nemrut halı 160x230", u"Nemrut rug 160x230", false, false, false, 5400, {u"halı kenarı", u"saçak", u"kaydırmaz taban"}, u"edge"},
        {u"Süphan nevresim takımı", u"Süphan bed linen", false, false, false, 1790, {u"nevresim fermuarı", u"yastık kılıfı", u"çarşaf"}, u"pillow case"},
        {u"Kızılcahamam keten perde", u"Kızılcahamam linen curtain", false, true, false, 2280, {u"perde halkası", u"ekstrafor", u"etek dikişi"}, u"hem"}};
    return list;
}

std::span<const FirstName> foreignNames()
{
    static constexpr FirstName list[] = {{u"Hannah Weber", true}, {u"James Whitfield", false}, {u"Sofia Lindqvist", true},
        {u"Daniel Okafor", false}, {u"Marta Kowalska", true}, {u"Oliver Grant", false}, {u"Claire Dubois", true},
        {u"Anna Petrova", true}, {u"Peter van Dijk", false}, {u"Laura Bianchi", true}, {u"Omar Haddad", false},
        {u"Emily Carter", true}, {u"Lukas Steiner", false}, {u"Nadia Rahimi", true}};
    return list;
}

QString asciiName(QStringView name, QLatin1Char gap)
{
    static constexpr QStringView from = u"çğıöşüÇĞİÖŞÜâÂ";
    static constexpr QStringView to = u"cgiosucgiosuaa";
    QString ascii;
    for (const QChar letter : name) {
        const qsizetype at = from.indexOf(letter);
        const QChar plain = at >= 0 ? to[at] : letter.toLower();
        if (plain.unicode() < 128 && plain.isLetterOrNumber()) {
            ascii += plain;
        } else if (!ascii.isEmpty() && !ascii.endsWith(gap)) {
            ascii += gap;
        }
    }
    return ascii;
}

}  // namespace memnun::demo
