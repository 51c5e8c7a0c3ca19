// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.given;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.sansho.core.Corpus;
import org.sansho.model.Chapter;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Section;

/**
 * Makes two editions of a guideline of which it is known what became of what: provisions are renumbered, moved, reworded by synonyms and
 * by changes to their sentences, split, merged, added and withdrawn. The same seed makes the same pair.
 */
public final class EditionPairs {

	/**
	 * What is made.
	 *
	 * @param corpus  both editions
	 * @param older   the edition that was
	 * @param newer   the edition that has come
	 * @param truth   each pair of what was and what has become of it, changed or not
	 */
	public record Made(Corpus corpus, Edition older, Edition newer, Set<Pair> truth) {
	}

	/** Something and what has become of it. */
	public record Pair(Provision old, Provision young) {
	}

	/** How editions are made. */
	public enum Manner {
		PLAIN, HARD, REAL;

		/** Makes a pair; see {@link EditionPairs#make}. */
		public Made make(long seed, int requirements, double changed) {
			return new EditionPairs(seed, changed, this).make(requirements);
		}
	}

	private enum Level { PART, CHAPTER, SECTION, REQUIREMENT }

	/** A provision or a part while it is being made. */
	private static final class Draft {
		private final Level level;
		private final List<Draft> from = new ArrayList<>();
		private final List<Draft> inside = new ArrayList<>();
		private String title;
		private List<String> sentences = new ArrayList<>();
		private final Set<Profile> profiles = new LinkedHashSet<>();
		private Provision made;

		Draft(Level level) {
			this.level = level;
		}

		Draft younger() {
			Draft copy = new Draft(level);
			copy.title = title;
			copy.sentences = new ArrayList<>(sentences);
			copy.from.add(this);
			copy.profiles.addAll(profiles);
			inside.forEach(child -> copy.inside.add(child.younger()));
			return copy;
		}
	}

	private final List<Profile> profiles = Stream.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ").map(Model::profile).toList();
	private final Random random;
	private final double changed;
	private final boolean hard;
	private final boolean real;
	private final GuidelineWords words;

	private EditionPairs(long seed, double changed, Manner manner) {
		this.random = new Random(seed);
		this.changed = changed;
		this.hard = manner != Manner.PLAIN;
		this.real = manner == Manner.REAL;
		this.words = new GuidelineWords(random);
	}

	/**
	 * Makes a pair.
	 *
	 * @param requirements how many requirements the older edition has, about
	 * @param changed      the share of requirements that something happens to, from 0 to 1
	 */
	public static Made make(long seed, int requirements, double changed) {
		return new EditionPairs(seed, changed, Manner.PLAIN).make(requirements);
	}

	/**
	 * As {@link #make}, with what makes it hard: neighbours that differ in one word, whole sections that go to another chapter, titles that
	 * change with the text, splits into three, mergers with something reworded, and new provisions about what something withdrawn was about.
	 */
	public static Made makeHard(long seed, int requirements, double changed) {
		return new EditionPairs(seed, changed, Manner.HARD).make(requirements);
	}

	/**
	 * As {@link #makeHard}, with what revisions of real guidelines and checklists have besides: other spellings (width, okurigana, kanji for
	 * kana), something new at the top of a series so that all of it is renumbered, chapters that change places or go to another part,
	 * requirements of which only the number or the title is known, the same words about many things, other profiles, and a checklist's forms
	 * whose items are promoted, demoted, joined over scopes and numbered in another style.
	 */
	public static Made makeReal(long seed, int requirements, double changed) {
		return new EditionPairs(seed, changed, Manner.REAL).make(requirements);
	}

	private Made make(int requirements) {
		List<Draft> parts = new ArrayList<>();
		int made = 0;
		while (made < requirements) {
			Draft part = new Draft(Level.PART);
			for (int c = 0; c < 18 && made < requirements; c++) {
				Draft chapter = heading(Level.CHAPTER);
				for (int s = 0; s < 2 + random.nextInt(4); s++) {
					Draft section = heading(Level.SECTION);
					for (int r = 0; r < 3 + random.nextInt(8); r++) {
						section.inside.add(hard && !section.inside.isEmpty() && random.nextInt(8) == 0 ? twin(section.inside.getLast())
								: real && random.nextInt(8) == 0 ? sparse() : limited(requirement()));
						made++;
					}
					chapter.inside.add(section);
				}
				part.inside.add(chapter);
			}
			parts.add(part);
		}
		List<Draft> younger = new ArrayList<>(parts.stream().map(Draft::younger).toList());
		evolve(younger);
		Edition older = Model.edition("bench.safety@1.0");
		Edition newer = Model.edition("bench.safety@2.0");
		List<SanshoFile> files = new ArrayList<>(List.of(Model.file(Model.guideline("bench.safety", real ? profiles.toArray(Profile[]::new) : new Profile[0]), older, newer)));
		for (int i = 0; i < parts.size(); i++) {
			files.add(Model.file(part(parts.get(i), i, older)));
			files.add(Model.file(part(younger.get(i), i, newer)));
		}
		Set<Pair> truth = new LinkedHashSet<>();
		if (real) {
			FormPairs forms = new FormPairs(random, words, changed);
			files.add(Model.file(forms.make(requirements / 4, older, newer, truth).toArray(Form[]::new)));
		}
		younger.forEach(part -> tell(part, truth));
		return new Made(Corpus.of(files), older, newer, truth);
	}

	private static void tell(Draft draft, Set<Pair> truth) {
		if (draft.made != null) {
			draft.from.forEach(old -> truth.add(new Pair(old.made, draft.made)));
		}
		draft.inside.forEach(child -> tell(child, truth));
	}

	// ---------------------------------------------------------------- wording

	private Draft heading(Level level) {
		Draft draft = new Draft(level);
		draft.title = words.heading(level == Level.CHAPTER ? "安全管理" : "取扱い");
		return draft;
	}

	private Draft requirement() {
		Draft draft = new Draft(Level.REQUIREMENT);
		String what = words.what();
		if (random.nextInt(3) > 0) {
			draft.title = words.title(what);
		}
		draft.sentences.add(words.sentence(what));
		for (int i = random.nextInt(3); i > 0; i--) {
			draft.sentences.add(words.sentence(random.nextBoolean() ? what : words.what()));
		}
		return draft;
	}

	/** As guidelines also have them: only a number, only a title, or what is said of many things in the same words. */
	private Draft sparse() {
		Draft draft = new Draft(Level.REQUIREMENT);
		int kind = random.nextInt(10);
		if (kind > 0 && kind < 6) {
			draft.title = words.title(words.what());
		} else if (kind > 0) {
			draft.sentences.add(words.formula());
		}
		return draft;
	}

	/** Says the same about something else, or about the same at another time. */
	private Draft twin(Draft one) {
		Draft twin = new Draft(Level.REQUIREMENT);
		if (one.sentences.isEmpty()) {
			return requirement();
		}
		GuidelineWords.Swap swap = words.swap(one.sentences.getFirst());
		twin.title = one.title == null ? null : swap.in(one.title);
		one.sentences.forEach(sentence -> twin.sentences.add(swap.in(sentence)));
		return twin;
	}

	/** Another requirement about the same thing. */
	private Draft lookalike(Draft one) {
		Draft lookalike = requirement();
		words.thing(String.join("", one.sentences)).ifPresent(what -> {
			lookalike.title = one.title == null ? null : words.title(what);
			lookalike.sentences.replaceAll(sentence -> words.sentence(what));
		});
		return lookalike;
	}

	/** Applies to some profiles only, one in ten. */
	private Draft limited(Draft draft) {
		if (real && random.nextInt(10) == 0) {
			draft.profiles.add(profiles.get(random.nextInt(4)));
		}
		return draft;
	}

	private void reword(Draft draft) {
		if (draft.sentences.isEmpty()) {
			draft.title = draft.title == null ? null : words.retitled(draft.title);
		} else {
			words.reword(draft.sentences);
		}
	}

	private void respell(Draft draft) {
		draft.title = draft.title == null ? null : words.respelled(draft.title);
		draft.sentences.replaceAll(words::respelled);
	}

	// ---------------------------------------------------------------- what happens

	private void evolve(List<Draft> parts) {
		List<Draft> sections = new ArrayList<>();
		parts.forEach(part -> part.inside.forEach(chapter -> sections.addAll(chapter.inside)));
		for (Draft part : parts) {
			for (Draft chapter : part.inside) {
				retitle(chapter);
				chapter.inside.forEach(this::retitle);
			}
			if (random.nextDouble() < changed) {
				Draft chapter = heading(Level.CHAPTER);
				Draft section = heading(Level.SECTION);
				section.inside.add(requirement());
				section.inside.add(requirement());
				chapter.inside.add(section);
				part.inside.add(random.nextInt(part.inside.size()), chapter);
			}
		}
		List<Draft> moved = new ArrayList<>();
		for (Draft section : sections) {
			List<Draft> next = new ArrayList<>();
			for (int i = 0; i < section.inside.size(); i++) {
				Draft one = section.inside.get(i);
				if (random.nextDouble() >= changed) {
					next.add(one);
					continue;
				}
				if (real && random.nextInt(4) == 0) {
					really(one, next);
					continue;
				}
				int what = random.nextInt(100);
				if (hard && what < 20) {
					what = hardly(one, next, moved);
				}
				if (what < 0) {
					continue;
				}
				if (what < 45) {
					reword(one);
					next.add(one);
				} else if (what < 57) {
					if (random.nextInt(3) == 0) {
						reword(one);
					}
					moved.add(one);
				} else if (what < 66 && one.sentences.size() > 1) {
					Draft rest = new Draft(Level.REQUIREMENT);
					rest.from.addAll(one.from);
					int cut = 1 + random.nextInt(one.sentences.size() - 1);
					rest.sentences.addAll(one.sentences.subList(cut, one.sentences.size()));
					one.sentences = new ArrayList<>(one.sentences.subList(0, cut));
					next.add(one);
					next.add(rest);
				} else if (what < 75 && i + 1 < section.inside.size() && !section.inside.get(i + 1).sentences.isEmpty()) {
					Draft other = section.inside.get(++i);
					one.from.addAll(other.from);
					one.sentences.addAll(other.sentences);
					next.add(one);
				} else if (what < 88) {
					next.add(one);
					next.add(requirement());
				}
			}
			section.inside.clear();
			section.inside.addAll(next);
		}
		if (hard) {
			moveSections(parts);
		}
		if (real) {
			moveChapters(parts);
		}
		for (Draft one : moved) {
			Draft section = sections.get(random.nextInt(sections.size()));
			section.inside.add(random.nextInt(section.inside.size() + 1), one);
		}
	}

	/** Something that is hard to see through; a number below 0 when it is done, else what is to be done instead. */
	private int hardly(Draft one, List<Draft> next, List<Draft> moved) {
		switch (random.nextInt(5)) {
			case 0 -> {
				// Gone, and something else about the same has come.
				(random.nextBoolean() ? next : moved).add(lookalike(one));
				return -1;
			}
			case 1 -> {
				reword(one);
				one.title = one.title == null || random.nextInt(3) == 0 ? null : words.synonym(one.title);
				next.add(one);
				return -1;
			}
			case 2 -> {
				reword(one);
				moved.add(one);
				return -1;
			}
			case 3 -> {
				if (one.sentences.size() < 3) {
					return 60;
				}
				next.add(one);
				List<String> sentences = one.sentences;
				one.sentences = new ArrayList<>(sentences.subList(0, 1));
				for (String sentence : sentences.subList(1, sentences.size())) {
					Draft rest = new Draft(Level.REQUIREMENT);
					rest.from.addAll(one.from);
					rest.sentences.add(sentence);
					next.add(rest);
				}
				return -1;
			}
			default -> {
				if (next.isEmpty() || one.sentences.isEmpty()) {
					return 70;
				}
				// It goes into the one before it, which is reworded as well.
				Draft into = next.getLast();
				reword(one);
				into.from.addAll(one.from);
				into.sentences.addAll(one.sentences);
				return -1;
			}
		}
	}

	/** What revisions of real guidelines have besides. */
	private void really(Draft one, List<Draft> next) {
		switch (random.nextInt(4)) {
			case 0 -> next.add(0, requirement());
			case 1 -> {
				if (!one.profiles.removeIf(profile -> random.nextBoolean())) {
					one.profiles.add(profiles.get(random.nextInt(4)));
				}
			}
			default -> respell(one);
		}
		next.add(one);
	}

	/** Two chapters change places, or one goes to another part. */
	private void moveChapters(List<Draft> parts) {
		for (Draft part : parts) {
			if (part.inside.size() > 2 && random.nextDouble() < changed) {
				Draft chapter = part.inside.remove(random.nextInt(part.inside.size()));
				Draft other = parts.get(random.nextInt(parts.size()));
				other.inside.add(random.nextInt(other.inside.size() + 1), chapter);
			}
		}
	}

	private void moveSections(List<Draft> parts) {
		List<Draft> chapters = new ArrayList<>();
		parts.forEach(part -> chapters.addAll(part.inside));
		for (Draft chapter : List.copyOf(chapters)) {
			if (chapter.inside.size() > 1 && random.nextDouble() < changed / 3) {
				Draft section = chapter.inside.remove(random.nextInt(chapter.inside.size()));
				Draft other = chapters.get(random.nextInt(chapters.size()));
				other.inside.add(random.nextInt(other.inside.size() + 1), section);
			}
		}
	}

	private void retitle(Draft heading) {
		if (random.nextDouble() < changed / 3) {
			heading.title = random.nextBoolean() ? words.synonym(heading.title) : heading.title + "等";
		}
	}

	// ---------------------------------------------------------------- model

	private static Part part(Draft draft, int index, Edition edition) {
		Part part = Model.part("第" + (index + 1) + "編", edition);
		for (int c = 0; c < draft.inside.size(); c++) {
			Draft chapter = draft.inside.get(c);
			Chapter made = worded(chapter, SanshoFactory.eINSTANCE.createChapter(), String.valueOf(c + 1));
			part.getClauses().add(made);
			for (int s = 0; s < chapter.inside.size(); s++) {
				Draft section = chapter.inside.get(s);
				Section inside = worded(section, SanshoFactory.eINSTANCE.createSection(), (c + 1) + "." + (s + 1));
				made.getClauses().add(inside);
				for (int r = 0; r < section.inside.size(); r++) {
					Requirement requirement = worded(section.inside.get(r), SanshoFactory.eINSTANCE.createRequirement(),
							r < 20 ? Character.toString('①' + r) : "(" + (r + 1) + ")");
					requirement.setText(section.inside.get(r).sentences.isEmpty() ? null : String.join("", section.inside.get(r).sentences));
					inside.getClauses().add(requirement);
				}
			}
		}
		return part;
	}

	private static <C extends Clause> C worded(Draft draft, C clause, String number) {
		clause.setNumber(number);
		clause.setTitle(draft.title);
		clause.getAppliesTo().addAll(draft.profiles);
		draft.made = clause;
		return clause;
	}
}
