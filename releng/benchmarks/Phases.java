// SPDX-License-Identifier: EPL-2.0

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPrinter;
import org.sansho.core.citation.CitationReader;
import org.sansho.core.citation.CitationReading;
import org.sansho.core.citation.NotationStyle;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

/**
 * Times the steps inside a process that validates or cites, which whole processes cannot tell apart: {@code java -cp JARS Phases.java DIR}
 * prints {@code NAME SECONDS} a line. Each process is new, so every figure is a cold one.
 */
final class Phases {

    private static final int CITATIONS = 100_000;

    public static void main(String[] arguments) throws Exception {
        Path nowhere = java.nio.file.Files.createTempDirectory("sansho-packs");
        long start = System.nanoTime();
        Corpus corpus = ProjectLoader.standalone(Locale.ENGLISH).load(new ProjectSources(ContentPacks.in(nowhere)).find(List.of(arguments[0])), () -> { }).corpus();
        tell("load", start);
        start = System.nanoTime();
        RuleCatalogue.standard().check(corpus);
        tell("rules", start);
        Edition largest = corpus.editions().getFirst();
        for (Edition edition : corpus.editions()) {
            largest = corpus.provisions(edition).size() > corpus.provisions(largest).size() ? edition : largest;
        }
        start = System.nanoTime();
        CitationReader reader = corpus.citations(largest);
        tell("citation-index", start);
        CitationPrinter printer = new CitationPrinter(reader);
        List<Provision> provisions = corpus.provisions(largest);
        for (NotationStyle style : NotationStyle.values()) {
            Random random = new Random(1);
            List<String> texts = new ArrayList<>(CITATIONS);
            for (int i = 0; i < CITATIONS; i++) {
                texts.add(printer.print(provisions.get(random.nextInt(provisions.size())), style));
            }
            start = System.nanoTime();
            // As sansho cite reads lines: side by side.
            long found = texts.parallelStream().map(reader::read)
                    .filter(readings -> readings.size() == 1 && readings.getFirst() instanceof CitationReading.Found).count();
            tell("cite-" + style.name().toLowerCase(Locale.ROOT), start);
            if (found != CITATIONS) {
                throw new IllegalStateException(style + ": " + found + " of " + CITATIONS + " citations read");
            }
        }
    }

    private static void tell(String name, long start) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, (System.nanoTime() - start) / 1e9);
    }
}
