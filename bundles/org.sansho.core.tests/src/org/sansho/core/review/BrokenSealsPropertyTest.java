// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.with;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.model.Chapter;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.Review;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;

/** Changing one character of a wording breaks exactly the seals of the entries that rest on it. */
class BrokenSealsPropertyTest {

	private static final String WORDING = "医療情報システムの機器を台帳で管理し、remote accessの経路と①の責任者を定める。";

	private final List<Provision> clauses = new ArrayList<>();
	private final List<Provision> items = new ArrayList<>();
	private final List<MappingEntry> entries = new ArrayList<>();

	private SanshoFile project(Random random) {
		Edition safety = edition("a@1");
		Edition checklist = edition("b@1");
		Part part = body(safety);
		for (int i = 1; i <= 8; i++) {
			Chapter chapter = worded(chapter(Integer.toString(i)), clauses);
			part.getClauses().add(chapter);
			for (int j = 1; j <= 3; j++) {
				Requirement requirement = worded(requirement("(" + j + ")"), clauses);
				chapter.getClauses().add(requirement);
				Requirement nested = worded(requirement("1"), clauses);
				requirement.getClauses().add(nested);
				nested.getClauses().add(worded(requirement("a"), clauses));
			}
		}
		FormSection section = formSection("1");
		for (int i = 1; i <= 30; i++) {
			Item item = worded(item("(" + i + ")"), items);
			section.getEntries().add(item);
		}
		Form form = form("様式", checklist, section);
		MappingSet set = mapping("m", checklist, safety);
		for (int i = 0; i < 60; i++) {
			MappingEntry entry = SanshoFactory.eINSTANCE.createMappingEntry();
			entry.setRelationship(Relationship.INTERSECTS);
			entry.getSources().addAll(some(items, random));
			entry.getTargets().addAll(some(clauses, random));
			set.getStatements().add(entry);
			entries.add(entry);
		}
		return file(safety, checklist, part, form, set);
	}

	private static <P extends Provision> P worded(P provision, List<Provision> all) {
		all.add(provision);
		return with(provision, it -> {
			it.setTitle(WORDING);
			it.setText(WORDING);
			it.setSummary(WORDING);
		});
	}

	private static Set<Provision> some(List<Provision> all, Random random) {
		Set<Provision> chosen = new LinkedHashSet<>();
		for (int i = 0; i <= random.nextInt(3); i++) {
			chosen.add(all.get(random.nextInt(all.size())));
		}
		return chosen;
	}

	private static void seal(MappingEntry entry, Corpus corpus) {
		Review review = SanshoFactory.eINSTANCE.createReview();
		review.setSeal(Seal.of(entry, corpus).orElseThrow().toString());
		entry.setReview(review);
	}

	/** Another character in place of one that is no white space. */
	private static String edited(String wording, Random random) {
		int place;
		do {
			place = random.nextInt(wording.length());
		} while (Character.isWhitespace(wording.charAt(place)));
		return wording.substring(0, place) + "変X7②".charAt(random.nextInt(4)) + wording.substring(place + 1);
	}

	private static boolean restsOn(MappingEntry entry, Provision provision) {
		List<Provision> ends = new ArrayList<>(entry.getSources());
		ends.addAll(entry.getTargets());
		// A requirement is sealed with its parts.
		for (EObject level = provision; level instanceof Provision; level = level.eContainer()) {
			if (ends.contains(level) && (level == provision || level instanceof Requirement)) {
				return true;
			}
		}
		return false;
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void oneEditBreaksExactlyTheSealsThatRestOnIt(long seed) {
		Random random = new Random(seed);
		SanshoFile project = project(random);
		Corpus before = Corpus.of(List.of(project));
		entries.forEach(entry -> seal(entry, before));
		List<Provision> all = new ArrayList<>(clauses);
		all.addAll(items);
		for (int round = 0; round < 100; round++) {
			Provision changed = all.get(random.nextInt(all.size()));
			SealField field = SealField.values()[random.nextInt(3)];
			String wording = edited(WORDING, random);
			set(changed, field, wording);
			Seals seals = Seals.in(Corpus.of(List.of(project)));
			for (MappingEntry entry : entries) {
				boolean broken = !wording.equals(WORDING) && restsOn(entry, changed);
				assertThat(seals.state(entry)).isEqualTo(broken ? ReviewState.SUSPECT : ReviewState.REVIEWED);
				assertThat(seals.changes(entry)).allSatisfy(change -> {
					SealChange.OtherWording other = (SealChange.OtherWording) change;
					assertThat(other.field()).isEqualTo(other.end() == changed ? field : SealField.PARTS);
				});
				assertThat(seals.changes(entry).isEmpty()).isNotEqualTo(broken);
			}
			set(changed, field, WORDING);
		}
	}

	private static void set(Provision provision, SealField field, String wording) {
		switch (field) {
			case TITLE -> provision.setTitle(wording);
			case TEXT -> provision.setText(wording);
			default -> provision.setSummary(wording);
		}
	}
}
