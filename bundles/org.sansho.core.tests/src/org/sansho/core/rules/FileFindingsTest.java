// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.noCounterpart;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.with;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.core.Difference.Replacement;
import org.sansho.core.Difference.Rewording;
import org.sansho.core.review.Seal;
import org.sansho.model.Chapter;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MappingStatus;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Review;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.SectionEntry;
import org.sansho.model.Side;
import org.sansho.model.SuccessionLine;

/** What is found after statements were replaced is what would be found if everything were looked at anew. */
class FileFindingsTest {

	private static final int CHANGES = 60;

	private final RuleCatalogue rules = RuleCatalogue.standard();
	private final Edition earlier = edition("mhlw.safety@5.2");
	private final Edition safety = edition("mhlw.safety@6.0");
	private final Edition form = edition("mhlw.checklist@R7");
	private final List<Provision> old = new ArrayList<>();
	private final List<Provision> clauses = new ArrayList<>();
	private final List<Provision> items = new ArrayList<>();
	private final MappingSet before = mapping("before", form, earlier);
	private final MappingSet set = with(mapping("now", form, safety), it -> it.setStatus(MappingStatus.COMPLETE));
	private final MappingSet other = mapping("other", form, safety);
	private final MappingSet back = mapping("back", safety, form);
	private final List<SanshoFile> files = new ArrayList<>();

	FileFindingsTest() {
		Part part = body(earlier, requirement("1"), requirement("2"));
		old.addAll(part.getClauses());
		Part now = body(safety, chapter("1", requirement("①"), requirement("②", requirement("a"))), chapter("2", requirement("①")), requirement("3"));
		now.eAllContents().forEachRemaining(each -> clauses.add((Provision) each));
		for (String number : List.of("①", "②", "③")) {
			items.add(item(number));
		}
		SuccessionLine line = SanshoFactory.eINSTANCE.createSuccessionLine();
		line.setProposed(true);
		line.getPredecessors().add(old.getFirst());
		line.getSuccessors().add(clauses.get(1));
		files.add(file(guideline("mhlw.safety"), checklist("mhlw.checklist"), earlier, safety, form, part, succession(earlier, safety, line)));
		files.add(file(now, before, set));
		files.add(file(form("様式", form, formSection("1", items.stream().map(SectionEntry.class::cast).toArray(SectionEntry[]::new))), other, back));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void areWhatIsFoundAnewHoweverStatementsChange(long seed) {
		Random random = new Random(seed);
		for (MappingSet each : List.of(before, set, other, back)) {
			for (int i = 0; i < 4; i++) {
				each.getStatements().add(statement(each, random));
			}
		}
		Map<SanshoFile, FileFindings> known = new IdentityHashMap<>();
		files.forEach(file -> known.put(file, rules.checkObjects(file, Corpus.of(files), () -> false)));
		Set<String> changed = new HashSet<>();
		for (int i = 0; i < CHANGES; i++) {
			List<Replacement> replaced = new ArrayList<>();
			for (int each = random.nextInt(3); each >= 0; each--) {
				replaced.add(replace(List.of(before, set, other, back).get(random.nextInt(4)), random));
			}
			Corpus corpus = Corpus.of(files);
			for (SanshoFile file : files) {
				List<String> earlierFound = told(known.get(file));
				known.compute(file, (key, findings) -> findings.after(replaced, corpus));
				assertThat(told(known.get(file))).as("change %s", i).containsExactlyInAnyOrderElementsOf(told(rules.checkObjects(file, corpus, () -> false)));
				told(known.get(file)).stream().filter(finding -> !earlierFound.contains(finding)).forEach(finding -> changed.add(finding.substring(0, 5)));
			}
		}
		assertThat(changed).as("rules that found something else").contains("SN301", "SN302", "SN303", "SN701");
	}

	@Test
	void tellOfALineThatIsOnlyProposedWhenTheEarlierMappingComesToSayTheSame() {
		MappingStatement carried = with(entry(items.getFirst(), Relationship.EQUAL, clauses.get(1)), it -> it.setReview(review()));
		set.getStatements().add(carried);
		before.getStatements().add(entry(items.getFirst(), Relationship.EQUAL, old.getLast()));
		FileFindings known = rules.checkObjects(files.get(1), Corpus.of(files), () -> false);
		assertThat(told(known)).noneMatch(finding -> finding.startsWith("SN405"));
		MappingStatement gone = before.getStatements().getFirst();
		MappingStatement come = entry(items.getFirst(), Relationship.EQUAL, old.getFirst());
		before.getStatements().set(0, come);
		assertThat(told(known.after(List.of(new Replacement(gone, come)), Corpus.of(files)))).anyMatch(finding -> finding.startsWith("SN405"));
	}

	@Test
	void areTheSameInstancesWhereNothingReaches() {
		set.getStatements().add(entry(items.getFirst(), Relationship.EQUAL, clauses.getLast()));
		FileFindings known = rules.checkObjects(files.get(1), Corpus.of(files), () -> false);
		Finding unmapped = known.findings().stream().filter(finding -> finding.object() == clauses.get(1)).findFirst().orElseThrow();
		MappingStatement gone = set.getStatements().getFirst();
		MappingStatement come = entry(items.getLast(), Relationship.EQUAL, clauses.getLast());
		set.getStatements().set(0, come);
		FileFindings now = known.after(List.of(new Replacement(gone, come)), Corpus.of(files));
		assertThat(now.findings()).anySatisfy(finding -> assertThat(finding).isSameAs(unmapped));
	}

	@Test
	void areTheSameFindingsWhenTheSameIsFoundAgain() {
		set.getStatements().add(entry(items.getFirst(), Relationship.EQUAL, clauses.get(1)));
		FileFindings known = rules.checkObjects(files.getFirst(), Corpus.of(files), () -> false);
		MappingStatement gone = set.getStatements().getFirst();
		MappingStatement come = entry(items.getFirst(), Relationship.EQUAL, clauses.get(1));
		set.getStatements().set(0, come);
		assertThat(known.after(List.of(new Replacement(gone, come)), Corpus.of(files))).isSameAs(known);
	}

	@Test
	void followTheWordsOfAClause() {
		Clause clause = (Clause) clauses.getLast();
		clause.setText("企画管理編を参照");
		MappingEntry sealed = entry(items.getFirst(), Relationship.EQUAL, clause);
		set.getStatements().add(sealed);
		sealed.setReview(with(review(), it -> it.setSeal(Seal.of(sealed, Corpus.of(files)).orElseThrow().toString())));
		FileFindings known = rules.checkObjects(files.get(1), Corpus.of(files), () -> false);
		assertThat(told(known)).noneMatch(finding -> finding.startsWith("SN601"));
		clause.setText("運用編を\u200B参照");
		FileFindings now = known.after(List.of(new Rewording(clause)), Corpus.of(files));
		assertThat(told(now)).anyMatch(finding -> finding.startsWith("SN601"));
		assertThat(told(now)).containsExactlyInAnyOrderElementsOf(told(rules.checkObjects(files.get(1), Corpus.of(files), () -> false)));
	}

	@Test
	void followTheWordsOfAPartOfAClause() {
		Clause part = (Clause) clauses.stream().filter(each -> "a".equals(each.getNumber())).findFirst().orElseThrow();
		MappingEntry sealed = entry(items.getFirst(), Relationship.EQUAL, (Provision) part.eContainer());
		set.getStatements().add(sealed);
		sealed.setReview(with(review(), it -> it.setSeal(Seal.of(sealed, Corpus.of(files)).orElseThrow().toString())));
		FileFindings known = rules.checkObjects(files.get(1), Corpus.of(files), () -> false);
		assertThat(told(known)).noneMatch(finding -> finding.startsWith("SN601"));
		part.setTitle("細目の見出し");
		assertThat(told(known.after(List.of(new Rewording(part)), Corpus.of(files)))).anyMatch(finding -> finding.startsWith("SN601"));
	}

	@Test
	void findTheGapsInAHeadingOnceThoughItsWordsChange() {
		Chapter heading = chapter("4", requirement("①"), requirement("③"));
		((Part) files.get(1).getDeclarations().getFirst()).getClauses().add(heading);
		FileFindings known = rules.checkObjects(files.get(1), Corpus.of(files), () -> false);
		heading.setTitle("別の見出し");
		assertThat(told(known.after(List.of(new Rewording(heading)), Corpus.of(files)))).filteredOn(finding -> finding.startsWith("SN107") && finding.contains("③")).hasSize(1);
	}

	private Replacement replace(MappingSet in, Random random) {
		int at = random.nextInt(in.getStatements().size());
		MappingStatement come = statement(in, random);
		return new Replacement(in.getStatements().set(at, come), come);
	}

	private MappingStatement statement(MappingSet in, Random random) {
		List<Provision> sources = in == back ? clauses : items;
		List<Provision> targets = in == before ? old : in == back ? items : clauses;
		if (random.nextInt(4) == 0) {
			boolean left = random.nextBoolean();
			return noCounterpart(left ? Side.SOURCE : Side.TARGET, any(left ? sources : targets, random));
		}
		return with(entry(any(sources, random), Relationship.values()[random.nextInt(Relationship.values().length)], any(targets, random)), it -> {
			if (random.nextInt(3) == 0) {
				it.getTargets().add(any(targets, random));
			}
			if (random.nextInt(3) == 0) {
				it.setReview(review());
			}
			if (random.nextInt(3) == 0) {
				it.getProvenance().add(with(SanshoFactory.eINSTANCE.createSource(), source -> source.setDocument("資料")));
			}
		});
	}

	private static Review review() {
		return with(SanshoFactory.eINSTANCE.createReview(), it -> {
			it.setReviewer("山田");
			it.setDate("2026-01-05");
		});
	}

	private static Provision any(List<Provision> among, Random random) {
		return among.get(random.nextInt(among.size()));
	}

	private static List<String> told(FileFindings findings) {
		return findings.findings().stream().map(each -> each.rule().code() + ' ' + each.severity() + ' ' + System.identityHashCode(each.object()) + ' ' + each.index() + each.text() + each.details()).toList();
	}
}
