// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes a project of a given size for the benchmarks: {@code java Generate.java SIZE DIR [--seed N] [--as FORMAT]}.
 *
 * <p>The same size and seed give the same bytes. All formats are written from the same clauses and links in memory, so that what
 * the programs under comparison read differs in notation only.
 */
final class Generate {

    private static final String USAGE = """
            java Generate.java SIZE DIR [--seed N] [--as sansho|openfasttrace|openfasttrace-all-links]
              SIZE  S (1000), M (10000), L (100000), or a number of clauses divisible by 100
              DIR   a folder that does not exist yet or is empty
              --as  sansho                   clauses, mapping entries and a small checklist (default)
                    openfasttrace            the same clauses for OpenFastTrace, each clause of one guideline covered by one of the other
                    openfasttrace-all-links  the same with every link that the Sansho project has""";

    private static final int PER_FILE = 1_000;

    public static void main(String[] arguments) throws IOException {
        try {
            Order order = Order.of(List.of(arguments));
            if (Files.isDirectory(order.folder())) {
                try (Stream<Path> content = Files.list(order.folder())) {
                    if (content.findAny().isPresent()) {
                        throw new IllegalArgumentException(order.folder() + ": 空のフォルダーを指定してください。 / Please name an empty folder.");
                    }
                }
            }
            Account account = new Account(order.folder());
            Library library = new Library(order.clauses(), new Random(order.seed()));
            switch (order.format()) {
                case SANSHO -> new SanshoWriter(library, account).write();
                case OPENFASTTRACE -> new OpenFastTraceWriter(library, account, false).write();
                case OPENFASTTRACE_ALL_LINKS -> new OpenFastTraceWriter(library, account, true).write();
            }
            System.out.println(account);
        } catch (NumberFormatException noNumber) {
            System.err.println(USAGE);
            System.exit(2);
        } catch (IllegalArgumentException wrongUsage) {
            System.err.println(wrongUsage.getMessage());
            System.exit(2);
        }
    }

    enum Format {
        SANSHO, OPENFASTTRACE, OPENFASTTRACE_ALL_LINKS;

        String option() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the command line asks for. */
    record Order(int clauses, Path folder, long seed, Format format) {

        static Order of(List<String> arguments) {
            if (arguments.size() < 2 || arguments.size() % 2 != 0) {
                throw new IllegalArgumentException(USAGE);
            }
            long seed = 1;
            Format format = Format.SANSHO;
            for (int i = 2; i < arguments.size(); i += 2) {
                String value = arguments.get(i + 1);
                switch (arguments.get(i)) {
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--as" -> format = Stream.of(Format.values()).filter(each -> each.option().equals(value)).findAny()
                            .orElseThrow(() -> new IllegalArgumentException(USAGE));
                    default -> throw new IllegalArgumentException(USAGE);
                }
            }
            int clauses = switch (arguments.get(0)) {
                case "S" -> 1_000;
                case "M" -> 10_000;
                case "L" -> 100_000;
                default -> Integer.parseInt(arguments.get(0));
            };
            if (clauses <= 0 || clauses % 100 != 0) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Order(clauses, Path.of(arguments.get(1)), seed, format);
        }
    }

    // ------------------------------------------------------------ what is written, whatever the notation

    enum Kind {
        CHAPTER, SECTION, GROUP, REQUIREMENT;

        String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A keyword of the language with its text; {@code applies} is the only one whose text is not quoted. */
    record Property(String keyword, String value) {
    }

    /** A heading or requirement. {@code citation} is its full name inside the edition; {@code title} is empty for groups. */
    record Clause(Kind kind, String number, String citation, String title, List<Property> properties, List<Clause> children) {

        void walk(Consumer<Clause> visitor) {
            visitor.accept(this);
            children.forEach(child -> child.walk(visitor));
        }

        Optional<String> value(String keyword) {
            return properties.stream().filter(property -> property.keyword().equals(keyword)).map(Property::value).findFirst();
        }
    }

    /** A part of a guideline: one file. */
    record Part(String name, String title, List<Clause> clauses) {

        List<Clause> requirements() {
            List<Clause> found = new ArrayList<>();
            clauses.forEach(clause -> clause.walk(each -> {
                if (each.kind() == Kind.REQUIREMENT) {
                    found.add(each);
                }
            }));
            return found;
        }
    }

    /** One mapping entry: from a requirement of the first guideline to one to three of the second, all by their positions. */
    record Entry(int source, List<Integer> targets) {
    }

    /** Two guidelines with half of the clauses each, and the links between them. */
    static final class Library {
        final Random random;
        final Wording wording;
        final List<Part> safety;
        final List<Part> vendor;
        final List<Clause> safetyRequirements;
        final List<Clause> vendorRequirements;
        final List<Entry> entries;

        Library(int clauses, Random random) {
            this.random = random;
            wording = new Wording(random);
            safety = parts(clauses / 2, false);
            vendor = parts(clauses / 2, true);
            safetyRequirements = safety.stream().flatMap(part -> part.requirements().stream()).toList();
            vendorRequirements = vendor.stream().flatMap(part -> part.requirements().stream()).toList();
            entries = entries(clauses / 2);
        }

        private List<Part> parts(int requirements, boolean annexes) {
            List<Part> parts = new ArrayList<>();
            for (int left = requirements; left > 0; left -= PER_FILE) {
                int number = parts.size() + 1;
                String name = annexes ? "別紙" + number : Wording.PARTS.get((number - 1) % Wording.PARTS.size())
                        + (number > Wording.PARTS.size() ? 1 + (number - 1) / Wording.PARTS.size() : "");
                parts.add(new PartPlan(name, annexes, Math.min(left, PER_FILE), wording, random).part());
            }
            return parts;
        }

        /**
         * Two entries for each source, 1.5 targets an entry. Every target is used three times, never twice for one source, and the first
         * target of a source's first entry is a one-to-one assignment of all sources to all targets.
         */
        private List<Entry> entries(int half) {
            List<Integer> first = shuffled(half);
            List<Integer> others = new ArrayList<>(shuffled(half));
            others.addAll(shuffled(half));
            int next = 0;
            List<Integer> sizes = new ArrayList<>();
            List<Entry> entries = new ArrayList<>();
            for (int source = 0; source < half; source++) {
                if (sizes.isEmpty()) {
                    sizes.addAll(List.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 3));
                    Collections.shuffle(sizes, random);
                }
                Set<Integer> used = new LinkedHashSet<>(Set.of(first.get(source)));
                for (int turn = 0; turn < 2; turn++) {
                    List<Integer> targets = new ArrayList<>();
                    for (int size = sizes.removeLast(); size > 0; size--) {
                        if (turn == 0 && targets.isEmpty()) {
                            targets.add(first.get(source));
                            continue;
                        }
                        for (int spare = next + 1; used.contains(others.get(next)) && spare < others.size(); spare++) {
                            Collections.swap(others, next, spare);
                        }
                        used.add(others.get(next));
                        targets.add(others.get(next++));
                    }
                    entries.add(new Entry(source, targets));
                }
            }
            return entries;
        }

        private List<Integer> shuffled(int count) {
            List<Integer> numbers = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                numbers.add(i);
            }
            Collections.shuffle(numbers, random);
            return numbers;
        }
    }

    /** Plans one part: chapters with requirements of their own, chapters with sections, and chapters with sections, sub-sections and groups. */
    static final class PartPlan {
        private final String name;
        private final boolean branches;
        private final Wording wording;
        private final Random random;
        private int left;

        PartPlan(String name, boolean branches, int requirements, Wording wording, Random random) {
            this.name = name;
            this.branches = branches;
            this.left = requirements;
            this.wording = wording;
            this.random = random;
        }

        Part part() {
            List<Clause> chapters = new ArrayList<>();
            while (left > 0) {
                chapters.add(chapter(chapters.size() + 1));
            }
            return new Part(name, wording.title(), chapters);
        }

        private Clause chapter(int number) {
            String chapter = Integer.toString(number);
            List<Clause> clauses = new ArrayList<>();
            switch (branches ? 1 : number % 3) {
                case 0 -> {
                    // As many as circled numbers go: to 50.
                    clauses.addAll(requirements(name + "/" + chapter, 12 + random.nextInt(39), 0));
                    for (int section = 1; section <= 3; section++) {
                        clauses.add(section(chapter + "." + section, true, List.of()));
                    }
                }
                case 1 -> {
                    for (int section = 1 + random.nextInt(2), of = section + 3; section <= of && left > 0; section++) {
                        String sectionNumber = chapter + "." + section;
                        clauses.add(section(sectionNumber, false, requirements(name + "/" + sectionNumber, 5 + random.nextInt(10), 0)));
                    }
                }
                default -> {
                    for (int section = 1; section <= 2 && left > 0; section++) {
                        List<Clause> inner = new ArrayList<>();
                        for (int sub = 1; sub <= 2 && left > 0; sub++) {
                            String subNumber = chapter + "." + section + "." + sub;
                            List<Clause> groups = new ArrayList<>();
                            for (int group = random.nextInt(2); group < 3 && left > 0; group++) {
                                String label = Wording.GROUPS.get(group);
                                String citation = name + "/" + subNumber + "/" + label;
                                groups.add(new Clause(Kind.GROUP, label, citation, "", List.of(), requirements(citation, 3 + random.nextInt(5), 0)));
                            }
                            inner.add(section(subNumber, false, groups));
                        }
                        clauses.add(section(chapter + "." + section, true, inner));
                    }
                }
            }
            List<Property> properties = new ArrayList<>();
            if (!branches && one(8)) {
                properties.add(new Property("applies", "I, III"));
            }
            if (one(4)) {
                properties.add(new Property("summary", wording.shortText()));
            }
            return new Clause(Kind.CHAPTER, chapter, name + "/" + chapter, wording.title(), properties, clauses);
        }

        private Clause section(String number, boolean explained, List<Clause> children) {
            List<Property> properties = explained ? List.of(new Property("text", wording.text())) : List.of();
            return new Clause(Kind.SECTION, number, name + "/" + number, wording.title(), properties, children);
        }

        private List<Clause> requirements(String parent, int count, int depth) {
            List<Clause> requirements = new ArrayList<>();
            for (int i = 1; i <= count && left > 0; i++) {
                left--;
                String number = switch (depth) {
                    case 0 -> branches ? mark((i + 1) / 2) + "-" + (2 - i % 2) : mark(i);
                    case 1 -> Integer.toString(i);
                    case 2 -> "(" + i + ")";
                    default -> "(" + (char) ('a' + i - 1) + ")";
                };
                String citation = parent + "/" + number;
                List<Clause> children = List.of();
                if (depth < 3 && one(depth == 1 ? 4 : 8)) {
                    children = requirements(citation, 2 + random.nextInt(3), depth + 1);
                }
                requirements.add(new Clause(Kind.REQUIREMENT, number, citation, wording.title(), properties(), children));
            }
            return requirements;
        }

        private List<Property> properties() {
            List<Property> properties = new ArrayList<>();
            properties.add(new Property("text", wording.text()));
            if (one(8)) {
                properties.add(new Property("summary", wording.shortText()));
            }
            if (one(20)) {
                properties.add(new Property("note", wording.shortText()));
            }
            if (!branches && one(25)) {
                properties.add(new Property("applies", "II, IV"));
            }
            if (one(20)) {
                properties.add(new Property("source", "検証用資料、" + (1 + random.nextInt(300)) + "ページ"));
            }
            if (one(100)) {
                properties.add(new Property("unverified", "検証用資料と照合していない"));
            }
            return properties;
        }

        private boolean one(int in) {
            return random.nextInt(in) == 0;
        }

        /** The circled number, 1 to 50: Unicode has them in three runs. */
        static String mark(int number) {
            int first = number <= 20 ? 0x2460 - 1 : number <= 35 ? 0x3251 - 21 : 0x32B1 - 36;
            return Character.toString(first + number);
        }
    }

    /** Japanese wording of the length and build of a guideline's, put together from words of its own: no sentence is official. */
    static final class Wording {
        static final List<String> PARTS = List.of("総則編", "体制編", "計画編", "運転編", "点検編", "委託編", "接続編", "記録編", "教育編", "復旧編");
        static final List<String> GROUPS = List.of("説明責任", "管理責任", "改善責任");

        private static final List<String> ACTORS = List.of("管理者", "運用担当者", "部門長", "情報担当の責任者", "委託先の窓口", "点検担当者", "利用者", "診療部門の代表者",
                "システム係", "監査担当者", "契約担当者", "当直の職員");
        private static final List<String> OBJECTS = List.of("端末の台帳", "保守用の回線", "利用者の登録情報", "外部への接続口", "予備機の設定", "診療データの写し", "更新プログラム",
                "共用の媒体", "操作の記録", "委託契約の付属書", "無線の基地局", "サーバ室の鍵", "障害時の連絡網", "検査機器の接続表", "電子署名の鍵", "持ち出し用の機器",
                "仮想基盤の構成図", "退職者の権限", "画像の保管庫", "遠隔読影の経路", "監視の通知先", "紙の控え", "暗号化の方式", "試験用の環境");
        private static final List<String> ACTS = List.of("点検", "更新", "分離", "制限", "記録", "確認", "承認", "棚卸し", "保管", "破棄", "監視", "復元", "見直し", "周知", "検証", "整理");
        private static final List<String> MANNERS = List.of("あらかじめ定めた手順に沿って", "二人以上の立会いの下で", "影響の大きさを見積もった上で", "決められた様式を用いて", "使われ方の実態を踏まえて",
                "委託先と役割を分けた上で", "費用と効果を比べながら", "業務を止めない範囲で");
        private static final List<String> CONDITIONS = List.of("新しい機器を導入する", "担当者が交代する", "外部から問合せを受けた", "障害の兆しが見つかった", "契約の内容が変わる", "長期間使われていないことが分かった",
                "部門をまたいで共有する", "夜間や休日に作業を行う");
        private static final List<String> PERIODS = List.of("速やかに", "月に一度は", "四半期ごとに", "年度の初めに", "作業の翌日までに", "半年を超えない間隔で");
        private static final List<String> RECORDS = List.of("作業の控え", "管理簿", "共有の台帳", "報告書の別表", "引継ぎ書", "点検表");
        private static final List<String> PURPOSES = List.of("取り違えを避ける", "診療への影響を小さくする", "後から経緯をたどれるようにする", "責任の所在を明らかにする", "復旧に要する時間を縮める", "不要な権限を残さない");
        private static final List<String> TAILS = List.of("手順", "基準", "体制", "範囲", "頻度", "記録", "責任者", "例外の扱い");

        private final Random random;

        Wording(Random random) {
            this.random = random;
        }

        String title() {
            String title = one(OBJECTS) + "の" + one(ACTS);
            return random.nextBoolean() ? title : title + "の" + one(TAILS);
        }

        /** One sentence. */
        String shortText() {
            return sentence();
        }

        /** 60 to 200 characters, one to five sentences. */
        String text() {
            int wanted = 60 + random.nextInt(100);
            StringBuilder text = new StringBuilder();
            while (text.length() < wanted) {
                String sentence = sentence();
                if (text.length() + sentence.length() <= 200) {
                    text.append(sentence);
                }
            }
            return text.toString();
        }

        private String sentence() {
            return switch (random.nextInt(5)) {
                case 0 -> "%sは、%sについて、%s%sすること。".formatted(one(ACTORS), one(OBJECTS), one(MANNERS), one(ACTS));
                case 1 -> "%s場合は、%sが%sを%sし、その結果を%sに残すこと。".formatted(one(CONDITIONS), one(ACTORS), one(OBJECTS), one(ACTS), one(RECORDS));
                case 2 -> "%sの%sに当たっては、%s%sし、%s%sに報告すること。".formatted(one(OBJECTS), one(ACTS), one(MANNERS), one(ACTS), one(PERIODS), one(ACTORS));
                case 3 -> "なお、%sため、%sを%sから分けて%sすることが望ましい。".formatted(one(PURPOSES), one(OBJECTS), one(OBJECTS), one(ACTS));
                default -> "%s、%s及び%sを%sし、%sに反映すること。".formatted(one(PERIODS).replaceAll("は$", ""), one(OBJECTS), one(OBJECTS), one(ACTS), one(RECORDS));
            };
        }

        String one(List<String> words) {
            return words.get(random.nextInt(words.size()));
        }
    }

    // ------------------------------------------------------------ notations

    /** Writes files and counts what they hold. */
    static final class Account {
        private final Path folder;
        private int files;
        private long bytes;
        private int requirements;
        private int headings;
        private int entries;
        private int links;

        Account(Path folder) {
            this.folder = folder;
        }

        void file(String name, String content) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            files++;
            bytes += Files.size(file);
        }

        void clause(Clause clause) {
            if (clause.kind() == Kind.REQUIREMENT) {
                requirements++;
            } else {
                headings++;
            }
        }

        void link(int count) {
            entries++;
            links += count;
        }

        @Override
        public String toString() {
            return "%d files, %.1f MB, %d requirements, %d headings, %d linking entries, %d links"
                    .formatted(files, bytes / 1e6, requirements, headings, entries, links);
        }
    }

    /** The Sansho notation: one folder for each edition, one for the mappings. */
    static final class SanshoWriter {
        private static final String SAFETY = "bench.safety@1.0";
        private static final String VENDOR = "bench.vendor@2.0";
        private static final String CHECKLIST = "bench.checklist@R1";
        private static final List<String> FORMS = List.of("医療機関確認用", "事業者確認用");

        private final Library library;
        private final Account account;
        private final Random random;
        private final Wording wording;

        SanshoWriter(Library library, Account account) {
            this.library = library;
            this.account = account;
            random = library.random;
            wording = library.wording;
        }

        void write() throws IOException {
            account.file("documents.sansho", """
                    // 性能測定用に作った架空の文書です。実在のガイドラインの文言は含みません。
                    guideline bench.safety "情報管理の手引き(測定用)" {
                        issuer "測定用の発行者"
                        profile I "専任の担当者がいる、院内に機器を置く"
                        profile II "専任の担当者がいる、院外のサービスを使う"
                        profile III "専任の担当者がいない、院内に機器を置く"
                        profile IV "専任の担当者がいない、院外のサービスを使う"
                    }
                    guideline bench.vendor "提供事業者の手引き(測定用)" { issuer "測定用の発行者" }
                    checklist bench.checklist "情報管理の確認票(測定用)" { issuer "測定用の発行者" }

                    edition bench.safety@1.0 { issued 2024-04-01 }
                    edition bench.vendor@2.0 { issued 2024-10 }
                    edition bench.checklist@R1 { issued 2025-05-14 fiscal-year 2025 based-on bench.safety@1.0 }
                    """);
            parts("safety-1.0", SAFETY, library.safety);
            parts("vendor-2.0", VENDOR, library.vendor);
            mappings();
            checklist();
        }

        private void parts(String folder, String edition, List<Part> parts) throws IOException {
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                StringBuilder out = new StringBuilder("part " + part.name() + " of " + edition + " {\n    title \"" + part.title() + "\"\n    issued 2024-04\n");
                part.clauses().forEach(clause -> clause(clause, "    ", out));
                account.file("%s/part-%03d.sansho".formatted(folder, i + 1), out.append("}\n").toString());
            }
        }

        private void clause(Clause clause, String indent, StringBuilder out) {
            account.clause(clause);
            if (clause.kind() == Kind.CHAPTER) {
                out.append('\n').append(indent).append("// ---- 第").append(clause.number()).append("章\n");
            } else if (random.nextInt(40) == 0) {
                out.append(indent).append("/* ").append(wording.shortText()).append(" */\n");
            }
            out.append(indent).append(clause.kind().keyword()).append(' ').append(clause.number());
            if (!clause.title().isEmpty()) {
                quote(out.append(' '), clause.title());
            }
            if (clause.properties().isEmpty() && clause.children().isEmpty()) {
                out.append('\n');
                return;
            }
            out.append(" {\n");
            String inner = indent + "    ";
            for (Property property : clause.properties()) {
                out.append(inner).append(property.keyword()).append(' ');
                if (property.keyword().equals("applies")) {
                    out.append(property.value());
                } else {
                    quote(out, property.value());
                }
                out.append(random.nextInt(60) == 0 ? " // 要確認\n" : "\n");
            }
            clause.children().forEach(child -> clause(child, inner, out));
            out.append(indent).append("}\n");
        }

        private void mappings() throws IOException {
            int files = 0;
            for (int from = 0; from < library.entries.size(); from += PER_FILE) {
                String number = "%03d".formatted(++files);
                StringBuilder out = mapping("taiou-" + number, SAFETY, VENDOR, "対応表 " + number);
                for (Entry entry : library.entries.subList(from, Math.min(from + PER_FILE, library.entries.size()))) {
                    account.link(entry.targets().size());
                    out.append("    ").append(library.safetyRequirements.get(entry.source()).citation()).append(' ').append(relationship(entry)).append(' ')
                            .append(String.join(", ", entry.targets().stream().map(library.vendorRequirements::get).map(Clause::citation).toList()));
                    entryBody(out);
                }
                account.file("mappings/taiou-" + number + ".sansho", out.append("}\n").toString());
            }
        }

        private StringBuilder mapping(String name, String from, String to, String title) {
            return new StringBuilder("mapping " + name + " from " + from + " to " + to + " {\n    title \"" + title + "\"\n    source \"検証用資料、対応表\"\n"
                    + "    method human\n    rationale semantic\n    status draft\n\n");
        }

        private String relationship(Entry entry) {
            return entry.targets().size() == 1 ? wording.one(List.of("subset-of", "superset-of", "intersects", "equivalent"))
                    : wording.one(List.of("superset-of", "intersects"));
        }

        private void entryBody(StringBuilder out) {
            if (random.nextInt(5) != 0) {
                out.append('\n');
                return;
            }
            out.append(" {\n");
            if (random.nextBoolean()) {
                quote(out.append("        note "), wording.shortText()).append('\n');
            }
            out.append("        confidence 0.").append(5 + random.nextInt(5)).append('\n');
            if (random.nextInt(3) == 0) {
                out.append("        reviewed 2026-0").append(1 + random.nextInt(6)).append("-1").append(random.nextInt(10)).append(" by \"審査担当\"\n");
            }
            out.append("    }\n");
        }

        private void checklist() throws IOException {
            StringBuilder forms = new StringBuilder();
            StringBuilder basis = mapping("checklist-basis", CHECKLIST, SAFETY, "確認票の各項目の根拠");
            for (String form : FORMS) {
                forms.append("""
                        form %s of bench.checklist@R1 {
                            heading "情報管理の確認票 %s"
                            audience "測定用"
                            remark above "各項目について、確認した日と結果を記入してください。"
                            field "機関名"
                            field "記入日" dated
                            column item "確認項目"
                            column answer "1回目" choices "はい", "いいえ" dated
                            column date "目標日"
                            column answer "2回目" choices "はい", "いいえ" dated
                            column text "備考"
                            gate 有無 "情報システムを使っている" stop-if "いいえ"
                        """.formatted(form, form));
                for (int section = 1; section <= 3; section++) {
                    forms.append("    section ").append(section).append(" \"").append(wording.title()).append("\" {\n");
                    int item = 0;
                    for (String scope : List.of("情報システム全般", "サーバ", "端末")) {
                        forms.append("        scope \"").append(scope).append("\" {\n");
                        for (int i = 0; i < 4; i++) {
                            String number = PartPlan.mark(++item);
                            forms.append("            item ").append(number).append(" \"").append(wording.title()).append("\" {\n                text \"")
                                    .append(wording.text()).append("\"\n");
                            if (i == 3) {
                                forms.append("                unless \"事業者と契約していない\"\n");
                            }
                            forms.append("            }\n");
                            basis.append("    ").append(form).append('/').append(section).append('/').append(number).append(" intersects ")
                                    .append(library.safetyRequirements.get(random.nextInt(library.safetyRequirements.size())).citation()).append('\n');
                        }
                        forms.append("        }\n");
                    }
                    forms.append("    }\n");
                }
                forms.append("}\n\n");
            }
            account.file("checklist-R1.sansho", forms.toString());
            account.file("mappings/checklist-basis.sansho", basis.append("}\n").toString());
        }

        private static StringBuilder quote(StringBuilder out, String text) {
            return out.append('"').append(text).append('"');
        }
    }

    /** OpenFastTrace's Markdown notation: the vendor's requirements (dsn) cover those of the first guideline (req). */
    static final class OpenFastTraceWriter {
        private final Library library;
        private final Account account;
        private final List<List<Integer>> coveredBy = new ArrayList<>();
        private int safetyNumber;
        private int vendorNumber;

        OpenFastTraceWriter(Library library, Account account, boolean allLinks) {
            this.library = library;
            this.account = account;
            library.vendorRequirements.forEach(requirement -> coveredBy.add(new ArrayList<>()));
            for (int i = 0; i < library.entries.size(); i++) {
                Entry entry = library.entries.get(i);
                List<Integer> targets = allLinks ? entry.targets() : i % 2 == 0 ? entry.targets().subList(0, 1) : List.of();
                targets.forEach(target -> coveredBy.get(target).add(entry.source()));
            }
        }

        void write() throws IOException {
            parts("safety", library.safety, false);
            parts("vendor", library.vendor, true);
        }

        private void parts(String folder, List<Part> parts, boolean vendor) throws IOException {
            for (int i = 0; i < parts.size(); i++) {
                StringBuilder out = new StringBuilder("# " + parts.get(i).name() + " " + parts.get(i).title() + "\n\n");
                parts.get(i).clauses().forEach(clause -> clause(clause, vendor, out));
                account.file("%s/part-%03d.md".formatted(folder, i + 1), out.toString());
            }
        }

        private void clause(Clause clause, boolean vendor, StringBuilder out) {
            account.clause(clause);
            boolean requirement = clause.kind() == Kind.REQUIREMENT;
            out.append(requirement ? "#### " : clause.kind() == Kind.CHAPTER ? "## " : "### ").append(clause.number()).append(' ').append(clause.title())
                    .append('\n');
            if (requirement) {
                out.append('`').append(vendor ? dsn(vendorNumber) : req(safetyNumber++)).append("`\n");
            }
            clause.value("text").ifPresent(text -> out.append('\n').append(text).append('\n'));
            clause.value("summary").ifPresent(summary -> out.append(requirement ? "\nRationale:\n\n" : "\n").append(summary).append('\n'));
            List<String> comments = clause.properties().stream().filter(property -> !Set.of("text", "summary").contains(property.keyword()))
                    .map(property -> property.keyword() + " " + property.value()).toList();
            if (!comments.isEmpty()) {
                out.append(requirement ? "\nComment:\n\n" : "\n").append(String.join("\n", comments)).append('\n');
            }
            if (requirement && vendor) {
                List<Integer> sources = coveredBy.get(vendorNumber++);
                account.link(sources.size());
                out.append("\nCovers:\n\n");
                sources.forEach(source -> out.append("* `").append(req(source)).append("`\n"));
            } else if (requirement) {
                out.append("\nNeeds: dsn\n");
            }
            out.append('\n');
            clause.children().forEach(child -> clause(child, vendor, out));
        }

        private static String req(int number) {
            return "req~safety.%05d~1".formatted(number + 1);
        }

        private static String dsn(int number) {
            return "dsn~vendor.%05d~1".formatted(number + 1);
        }
    }

    private Generate() {
    }
}
