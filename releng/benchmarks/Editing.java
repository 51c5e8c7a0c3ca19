// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.sansho.core.Corpus;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.dsl.ide.server.SanshoLanguageServer;
import org.sansho.dsl.ide.server.SanshoServer;

/**
 * Times what a person feels who edits a file of 5,000 clauses and 2,000 mappings in a large project, through the language server protocol:
 * {@code java -cp JARS Editing.java DIR} prints {@code NAME VALUE} a line, seconds or MB. DIR is made by {@code Generate.java L}.
 * {@code java -cp JARS Editing.java DIR FILE} only writes the file that is edited.
 */
final class Editing {

    private static final int CLAUSES = 5_000;
    private static final int ENTRIES = 2_000;
    private static final int KEYS = 60;
    private static final int WARM = 12;

    private final Map<String, List<Diagnostic>> told = new HashMap<>();
    private LanguageServer server;
    private String uri;
    private String text;
    private int version = 1;

    public static void main(String[] arguments) throws Exception {
        try {
            Editing editing = new Editing();
            Path folder = Path.of(arguments[0]).toRealPath();
            if (arguments.length > 1) {
                Files.writeString(Path.of(arguments[1]), large(editing.open(folder)));
            } else {
                editing.run(folder);
            }
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    /** Opens the workspace, and answers what the mappings of the edited file lead to. */
    private List<String> open(Path folder) throws Exception {
        SanshoLanguageServer inside = connect(folder);
        server.initialized(new InitializedParams());
        // What is asked behind a notification is answered when that was worked on.
        server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(new TextDocumentIdentifier(folder.resolve("documents.sansho").toUri().toString()))).get();
        return inside.read((projects, cancelled) -> {
            Corpus corpus = projects.getFirst().corpus();
            return corpus.paths(corpus.edition("bench.vendor@2.0").orElseThrow()).stream().limit(ENTRIES).toList();
        }).get();
    }

    private void run(Path folder) throws Exception {
        long start = System.nanoTime();
        List<String> targets = open(folder);
        tell("open-workspace", (System.nanoTime() - start) / 1e9);

        uri = folder.resolve("large.sansho").toUri().toString();
        text = large(targets);
        start = System.nanoTime();
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "sansho", version, text)));
        await(diagnostics -> diagnostics != null);
        tell("open-file", (System.nanoTime() - start) / 1e9);

        Position reference = behind("大規模編/1777 intersects");
        List<Double> wrong = new ArrayList<>();
        for (int i = 0; i < KEYS + WARM; i++) {
            double typed = key(new Range(reference, reference), "7", diagnostics -> has(diagnostics, "SN002"));
            Position end = new Position(reference.getLine(), reference.getCharacter() + 1);
            double deleted = key(new Range(reference, end), "", diagnostics -> !has(diagnostics, "SN002"));
            if (i >= WARM) {
                wrong.add(typed);
                wrong.add(deleted);
            }
        }
        tell("key-to-markers", wrong);

        int words = text.indexOf("管理簿に残すこと(2500)");
        int line = (int) text.substring(0, words).chars().filter(character -> character == '\n').count();
        Position wording = new Position(line, words - text.lastIndexOf('\n', words) - 1);
        List<Double> reworded = new ArrayList<>();
        for (int i = 0; i < KEYS + WARM; i++) {
            double typed = key(new Range(wording, wording), "帳");
            double deleted = key(new Range(wording, new Position(line, wording.getCharacter() + 1)), "");
            if (i >= WARM) {
                reworded.add(typed);
                reworded.add(deleted);
            }
        }
        tell("key-in-words", reworded);

        List<Double> completion = new ArrayList<>();
        List<Double> hover = new ArrayList<>();
        for (int i = 0; i < KEYS + WARM; i++) {
            Position place = behind("大規模編/" + (100 + i * 7) + " intersects");
            Position citation = new Position(place.getLine(), place.getCharacter() - 3);
            long at = System.nanoTime();
            server.getTextDocumentService().completion(new CompletionParams(new TextDocumentIdentifier(uri), citation)).get();
            double offered = (System.nanoTime() - at) / 1e9;
            at = System.nanoTime();
            server.getTextDocumentService().hover(new HoverParams(new TextDocumentIdentifier(uri), citation)).get();
            double shown = (System.nanoTime() - at) / 1e9;
            if (i >= WARM) {
                completion.add(offered);
                hover.add(shown);
            }
        }
        tell("completion", completion);
        tell("hover", hover);
        System.gc();
        tell("heap-mb", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String each : Files.readAllLines(status)) {
                if (each.startsWith("VmHWM:")) {
                    tell("peak-mb", Long.parseLong(each.replaceAll("\\D", "")) * 1024 / 1e6);
                }
            }
        }
    }

    private SanshoLanguageServer connect(Path folder) throws Exception {
        PipedInputStream toServer = new PipedInputStream(1 << 20);
        PipedInputStream toClient = new PipedInputStream(1 << 20);
        SanshoLanguageServer inside = SanshoServer.create(RuleCatalogue.standard(), ContentPacks.in(Files.createTempDirectory("sansho-packs")), Locale.JAPANESE, () -> { });
        Launcher<LanguageClient> serving = Launcher.createLauncher(inside, LanguageClient.class, toServer, new PipedOutputStream(toClient));
        Launcher<LanguageServer> asking = Launcher.createLauncher(new Client(), LanguageServer.class, toClient, new PipedOutputStream(toServer));
        inside.connect(serving.getRemoteProxy());
        serving.startListening();
        asking.startListening();
        server = asking.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.getCapabilities().setWorkspace(new WorkspaceClientCapabilities());
        params.getCapabilities().getWorkspace().setWorkspaceFolders(true);
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "bench")));
        server.initialize(params).get();
        return inside;
    }

    private static String large(List<String> targets) {
        StringBuilder text = new StringBuilder("part 大規模編 of bench.safety@1.0 {\n");
        for (int i = 1; i <= CLAUSES; i++) {
            text.append("\trequirement ").append(i).append(" \"測定用の項目 ").append(i).append("\" {\n\t\ttext \"点検担当者は、外部への接続口の記録を月に一度確認し、その結果を管理簿に残すこと(")
                    .append(i).append(")。\"\n\t}\n");
        }
        text.append("}\n\nmapping large from bench.safety@1.0 to bench.vendor@2.0 {\n\tsource \"測定用\"\n\tstatus draft\n\n");
        for (int i = 1; i <= ENTRIES; i++) {
            text.append("\t大規模編/").append(i).append(" intersects ").append(targets.get((i - 1) % targets.size())).append('\n');
        }
        return text.append("}\n").toString();
    }

    /** Types, and waits until the client was told what follows. */
    private double key(Range range, String typed, Predicate<List<Diagnostic>> wanted) throws Exception {
        long at = System.nanoTime();
        type(range, typed);
        await(wanted);
        return (System.nanoTime() - at) / 1e9;
    }

    /** Types what no problem comes or goes with, and waits until the server has looked for problems: what is asked behind a key is answered then. */
    private double key(Range range, String typed) throws Exception {
        long at = System.nanoTime();
        type(range, typed);
        server.getTextDocumentService().hover(new HoverParams(new TextDocumentIdentifier(uri), range.getStart())).get();
        return (System.nanoTime() - at) / 1e9;
    }

    private void type(Range range, String typed) {
        int start = offset(range.getStart());
        text = text.substring(0, start) + typed + text.substring(offset(range.getEnd()));
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, ++version),
                List.of(new TextDocumentContentChangeEvent(range, typed))));
    }

    private static boolean has(List<Diagnostic> diagnostics, String code) {
        return diagnostics != null && diagnostics.stream().anyMatch(each -> each.getCode().getLeft().equals(code));
    }

    private void await(Predicate<List<Diagnostic>> wanted) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        synchronized (told) {
            while (!wanted.test(told.get(uri))) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("not told in time");
                }
                told.wait(1_000);
            }
        }
    }

    /** The place behind the citation that begins the first {@code found}. */
    private Position behind(String found) {
        int offset = text.indexOf(found);
        int line = (int) text.substring(0, offset).chars().filter(character -> character == '\n').count();
        return new Position(line, offset - text.lastIndexOf('\n', offset) - 1 + found.indexOf(' '));
    }

    private int offset(Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }

    private static void tell(String name, List<Double> samples) {
        double[] sorted = samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        tell(name + "-median", sorted[sorted.length / 2]);
        tell(name + "-p95", sorted[(int) Math.ceil(sorted.length * 0.95) - 1]);
        tell(name + "-max", Arrays.stream(sorted).max().orElseThrow());
    }

    private static void tell(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
    }

    /** Hears what the server tells. */
    private final class Client implements LanguageClient {
        @Override
        public void publishDiagnostics(PublishDiagnosticsParams params) {
            synchronized (told) {
                told.put(params.getUri(), params.getDiagnostics());
                told.notifyAll();
            }
        }

        @Override
        public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void notifyProgress(ProgressParams params) {
        }

        @Override
        public void telemetryEvent(Object object) {
        }

        @Override
        public void showMessage(MessageParams message) {
            System.err.println(message.getMessage());
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {
        }
    }
}
