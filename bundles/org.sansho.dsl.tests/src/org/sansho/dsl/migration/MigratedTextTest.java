// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.dsl.given.Migrated.migrated;
import static org.sansho.dsl.given.Project.project;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sansho.core.coverage.ReviewJudgement;
import org.sansho.core.coverage.Standing;
import org.sansho.core.evolution.migration.Verdict;
import org.sansho.core.review.Seal;
import org.sansho.core.rules.Severity;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.given.Migrated;
import org.sansho.dsl.given.Project;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Side;

class MigratedTextTest {

	private static final String DOCUMENTS = """
			guideline g "G"
			guideline h "H"
			edition g@1 { issued 2023-01 }
			edition g@2 { issued 2024-01 }
			edition g@3 { issued 2025-01 }
			edition h@1 { issued 2023-01 }
			edition h@2 { issued 2024-01 }
			body of g@1 {
				requirement ① "一"
				requirement ② "二"
				requirement ③ "三"
				requirement ④ "四"
				requirement ⑤ "五"
				requirement ⑥ "六"
			}
			body of g@2 {
				requirement ① "一"
				requirement ② "二改"
				requirement (3) "三"
				requirement ④ "四の一"
				requirement ⑦ "四の二"
				requirement ⑧ "五と六"
			}
			body of g@3 {
				requirement 1 "一"
				requirement 2 "二改"
				requirement 3 "三改"
				requirement 4 "四の一"
				requirement 8 "五と六"
				requirement 9 "九"
			}
			body of h@1 {
				requirement 1 "甲"
				requirement 2 "乙"
				requirement 3 "丙"
			}
			body of h@2 {
				requirement 1 "甲"
				requirement 2 "乙改"
			}
			succession of g from 1 to 2 {
				② -> ② reworded
				③ -> (3) renumbered
				④ -> ④, ⑦ split
				⑤, ⑥ -> ⑧ merged
			}
			succession of g from 2 to 3 {
				① -> 1 renumbered
				② -> 2 renumbered
				(3) -> 3 reworded
				④ -> 4 renumbered
				withdrawn ⑦
				⑧ -> 8 renumbered
				added 9
			}
			succession of h from 1 to 2 {
				2 -> 2 reworded
				withdrawn 3
			}
			""";

	/** The documents, and a set {@code m-1} from g to h with these statements. */
	private static Project given(String statements) {
		return project(DOCUMENTS).and("m.sansho", "mapping m-1 from g@1 to h@1 {\n" + statements.indent(0).lines().map(line -> line.isEmpty() ? "\n" : "\t" + line + "\n")
				.reduce("", String::concat) + "}\n");
	}

	/** As {@link #given}, where {@code seal "?"} is the seal that a reviewer would have made. */
	private static Project sealed(String statements) {
		var corpus = given(statements).corpus();
		String text = statements;
		for (MappingSet set : corpus.mappingSets()) {
			for (MappingStatement statement : set.getStatements()) {
				if (statement instanceof MappingEntry entry && entry.getReview() != null) {
					text = text.replaceFirst("seal \"\\?\"", "seal \"" + Seal.of(entry, corpus).orElseThrow() + '"');
				}
			}
		}
		return given(text);
	}

	@Test
	void whatIsUnchangedStaysAsItIs() {
		Migrated migrated = migrated(given("① equal 1 { note \"x\" }"), "m-1", "g@2");
		assertThat(migrated.text()).isEqualTo("""
				mapping m-2 from g@2 to h@1 {
					note "Carried from g@1 to g@2."
					① equal 1 { note "x" }
				}
				""");
		assertThat(migrated.account()).containsExactly("① equal 1: CARRIED");
	}

	@Test
	void anUnchangedEndKeepsItsReview() {
		Migrated migrated = migrated(sealed("① equal 1 { reviewed 2024-01-01 by \"x\" seal \"?\" }"), "m-1", "g@2");
		assertThat(migrated.findings()).noneMatch(finding -> finding.contains("SN60"));
		assertThat(migrated.account()).containsExactly("① equal 1: CARRIED");
	}

	@Test
	void aRenumberedEndIsRewrittenAndKeepsItsReview() {
		Migrated migrated = migrated(sealed("③ equal 1 { reviewed 2024-01-01 by \"x\" seal \"?\" }"), "m-1", "g@2");
		assertThat(migrated.body()).startsWith("\t(3) equal 1 { reviewed 2024-01-01 by \"x\" seal \"1:equal;");
		assertThat(migrated.findings()).noneMatch(finding -> finding.contains("SN60"));
		assertThat(migrated.account()).containsExactly("③ equal 1: CARRIED RENUMBERED");
	}

	@Test
	void aRewordedEndMakesTheReviewSuspectForItsWording() {
		Migrated migrated = migrated(sealed("② equal 1 { reviewed 2024-01-01 by \"x\" seal \"?\" }"), "m-1", "g@2");
		assertThat(migrated.findings()).anyMatch(finding -> finding.contains("SN601 The title of ② is no longer what x reviewed on 2024-01-01."));
		assertThat(migrated.text()).contains("note \"g@1 to g@2: The source ② became ②, which says something else (title). Look at the entry again.\"");
		assertThat(migrated.account()).containsExactly("② equal 1: SUSPECT REWORDED");
	}

	@Test
	void validationShowsTheWordingThatWasReviewedInTheOldEdition() {
		Migrated migrated = migrated(sealed("② equal 1 { reviewed 2024-01-01 by \"x\" seal \"?\" }"), "m-1", "g@3");
		assertThat(migrated.with("new.sansho").problems(Locale.ENGLISH)).filteredOn(problem -> problem.code().equals("SN601")).singleElement()
				.satisfies(problem -> assertThat(problem.details()).containsExactly("Reviewed: 二", "Now: 二改"));
	}

	@Test
	void aRewordedEndThatNobodyReviewedIsUnverified() {
		assertThat(migrated(given("② equal 1"), "m-1", "g@2").body()).isEqualTo("""
					② equal 1 {
						unverified "▶ g@1 to g@2: The source ② became ②, which says something else (title). Look at the entry again."
					}
				}
				""");
	}

	@Test
	void whatIsUnverifiedAlreadyTellsTheReasonAsWell() {
		Migrated migrated = migrated(given("② equal 1 {\n\tunverified \"why \\\"so\\\"\"\n}"), "m-1", "g@2");
		assertThat(migrated.text()).contains("\t\tunverified \"why \\\"so\\\" ▶ g@1 to g@2: The source ② became ②, which says something else (title). Look at the entry again.\"\n")
				.doesNotContain("note \"g@1");
		assertThat(migrated.findings()).anyMatch(finding -> finding.contains("SN801 Not checked against the official document: why \"so\" ▶ g@1 to g@2: The source ② became"));
	}

	@Test
	void whatWasUnverifiedOfMergedEntriesIsToldOfBothAndOnlyOnceWhereItIsTheSame() {
		assertThat(migrated(given("⑤ intersects 1 { unverified \"five\" }\n⑥ intersects 1 { unverified \"six\" }"), "m-1", "g@2").text())
				.contains("unverified \"five ▶ g@1 to g@2: The source ⑤").contains(" ▶ ⑥, 1: six ▶ g@1 to g@2: The source ⑥");
		assertThat(migrated(given("⑤ intersects 1 { unverified \"same\" }\n⑥ intersects 1 { unverified \"same\" }"), "m-1", "g@2").text()).containsOnlyOnce("same");
	}

	@Test
	void whatAMigrationHasLeftIsSuspectForTheCoverageUntilItIsTakenOut() {
		Migrated migrated = migrated(given("② equal 1 { unverified \"why\" }"), "m-1", "g@2");
		assertThat(standing(migrated.with("new.sansho"))).isEqualTo(Standing.SUSPECT);
		assertThat(standing(project(DOCUMENTS).and("new.sansho", migrated.text().replaceFirst(" ▶ [^\"]*", "")))).isEqualTo(Standing.UNREVIEWED);
	}

	private static Standing standing(Project project) {
		var corpus = project.corpus();
		return ReviewJudgement.bySeals(corpus).stateOf((MappingEntry) corpus.mappingSet("m-2").orElseThrow().getStatements().getFirst());
	}

	@Test
	void whereTheNewEditionDoesNotSayToWhomItAppliesTheReviewStays() {
		String documents = """
				guideline g "G" { profile I "x" }
				guideline h "H"
				edition g@1
				edition g@2
				edition h@1
				body of g@1 { applies I requirement ① "一" }
				body of g@2 { requirement ① "一" }
				body of h@1 { requirement 1 "甲" }
				mapping m-1 from g@1 to h@1 { ① equal 1 { reviewed 2024-01-01 by "x" seal "?" } }
				succession of g from 1 to 2 { ① -> ① kept }
				""";
		var corpus = project(documents).corpus();
		MappingEntry entry = (MappingEntry) corpus.mappingSet("m-1").orElseThrow().getStatements().getFirst();
		Migrated migrated = migrated(project(documents.replace("?", Seal.of(entry, corpus).orElseThrow().toString())), "m-1", "g@2");
		assertThat(migrated.account()).containsExactly("① equal 1: CARRIED");
		assertThat(migrated.findings()).noneMatch(finding -> finding.contains("SN60"));
	}

	@Test
	void aLineThatSaysRewordedIsBelievedThoughTheWordingIsNotKnown() {
		String documents = """
				guideline g "G"
				guideline h "H"
				edition g@1
				edition g@2
				edition h@1
				body of g@1 { requirement ① "一" }
				body of g@2 { requirement ① "一" }
				body of h@1 { requirement 1 "甲" }
				succession of g from 1 to 2 { ① -> ① reworded }
				mapping m-1 from g@1 to h@1 { ① equal 1 { reviewed 2024-01-01 by "x" seal "?" } }
				""";
		var corpus = project(documents).corpus();
		MappingEntry entry = (MappingEntry) corpus.mappingSet("m-1").orElseThrow().getStatements().getFirst();
		Migrated migrated = migrated(project(documents.replace("?", Seal.of(entry, corpus).orElseThrow().toString())), "m-1", "g@2");
		assertThat(migrated.account()).containsExactly("① equal 1: SUSPECT REWORDED");
		assertThat(migrated.text()).contains("reviewed 2024-01-01 by \"x\"\n").contains("unverified \"▶ g@1 to g@2: ").doesNotContain("seal");
		assertThat(migrated.findings()).anyMatch(finding -> finding.contains("SN602"));
	}

	@Test
	void anEndThatTakesTheNumberOfOneThatWasTakenOutMendsNoBrokenSeal() {
		assertThat(takenOut("② equal", "③ -> ② renumbered")).doesNotContain("seal \"").contains("② equal 1 {\n\t\treviewed 2024-01-01 by \"x\"\n");
	}

	@Test
	void anEndThatWasPutInAndTakesTheNumberOfOneThatWasTakenOutMendsNoBrokenSeal() {
		assertThat(takenOut("①, ④ equal", "④ -> ② renumbered")).doesNotContain("seal \"");
	}

	@Test
	void aSealThatIsTakenAwayIsTold() {
		assertThat(takenOut("② equal", "③ -> ② renumbered")).contains("unverified \"▶ g@1 to g@2: The seal was broken and could not tell any more what was reviewed of ③");
	}

	/** The set in {@code g@2} after ② and ③ were reviewed and {@code left} was made of the entry, which was suspect then. */
	private static String takenOut(String left, String line) {
		String reviewed = left.startsWith("②") ? "②, ③ equal" : "①, ② equal";
		String documents = """
				guideline g "G"
				guideline h "H"
				edition g@1
				edition g@2
				edition h@1
				body of g@1 { requirement ① "一" requirement ② "二" requirement ③ "三" requirement ④ "二" }
				body of g@2 { requirement ① "一" requirement ② "%s" }
				body of h@1 { requirement 1 "甲" }
				succession of g from 1 to 2 { %s %s }
				mapping m-1 from g@1 to h@1 { LEFT 1 { reviewed 2024-01-01 by "x" seal "?" } }
				""".formatted(left.startsWith("②") ? "三" : "二", line, left.startsWith("②") ? "withdrawn ② withdrawn ④" : "withdrawn ② withdrawn ③");
		var corpus = project(documents.replace("LEFT", reviewed)).corpus();
		MappingEntry entry = (MappingEntry) corpus.mappingSet("m-1").orElseThrow().getStatements().getFirst();
		String suspect = documents.replace("LEFT", left.startsWith("②") ? "③ equal" : left).replace("?", Seal.of(entry, corpus).orElseThrow().toString());
		return migrated(project(suspect), "m-1", "g@2").text();
	}

	@Test
	void aSplitEndYieldsAllPartsAndIsMarkedForDecision() {
		Migrated migrated = migrated(sealed("④ equal 1 { reviewed 2024-01-01 by \"x\" seal \"?\" }"), "m-1", "g@2");
		assertThat(migrated.text()).contains("\t④, ⑦ equal 1 {").contains("unverified \"▶ g@1 to g@2: The source ④ was split into ④, ⑦. Decide which of them are meant.\"");
		assertThat(migrated.findings()).anyMatch(finding -> finding.contains("SN601")).noneMatch(finding -> finding.contains("SN0"));
		assertThat(migrated.account()).containsExactly("④ equal 1: TO_DECIDE SPLIT");
	}

	@Test
	void mergedEndsThatSayTheSameBecomeOneEntryWithTheNotesOfBoth() {
		Migrated migrated = migrated(given("""
				⑤ intersects 1 {
					source "a" url "https://example.org/a"
					note "of five"
				}
				⑥ intersects 1 {
					// of six as well
					source "b"
					note "of six"
					confidence 0.5
				}"""), "m-1", "g@2");
		assertThat(migrated.text()).isEqualTo("""
				mapping m-2 from g@2 to h@1 {
					note "Carried from g@1 to g@2."
					⑧ intersects 1 {
						source "a" url "https://example.org/a"
						note "of five"
						unverified "▶ g@1 to g@2: The source ⑤ became one with others, ⑧. Look at the entry again. ▶ g@1 to g@2: The source ⑥ became one with others, ⑧. \
				Look at the entry again. ▶ g@1 to g@2: What was said of ⑥ on the source side and of ⑧ became one entry. Look at it again."
						source "b"
						note "of six"
						note "⑥, 1: confidence 0.5"
						// of six as well
					}
				}
				""");
		assertThat(migrated.account()).containsExactly("⑤ intersects 1: SUSPECT MERGED JOINED", "⑥ intersects 1: SUSPECT MERGED JOINED");
		assertThat(migrated.findings()).noneMatch(finding -> finding.contains("SN30"));
	}

	@Test
	void mergedEndsWithOtherRelationshipsKeepBothForAPersonToDecide() {
		Migrated migrated = migrated(given("⑤ subset-of 1\n⑥ superset-of 1"), "m-1", "g@2");
		assertThat(migrated.text()).contains("⑧ subset-of 1 {").contains("note \"⑥, 1: superset-of\"");
		assertThat(migrated.account()).allMatch(line -> line.contains("TO_DECIDE"));
		assertThat(migrated.findings()).noneMatch(finding -> finding.contains("SN30"));
	}

	@Test
	void mergedEndsThatMapToOtherThingsStayApart() {
		Migrated migrated = migrated(given("⑤ intersects 1\n⑥ subset-of 2"), "m-1", "g@2");
		assertThat(migrated.text()).contains("⑧ intersects 1 {").contains("⑧ subset-of 2 {");
	}

	@Test
	void mergedEntriesThatOverlapBecomeOneWhereThatSaysNoMore() {
		Migrated migrated = migrated(given("⑤ intersects 1, 2\n⑥ intersects 2, 3"), "m-1", "g@2");
		assertThat(migrated.text()).contains("⑧ intersects 1, 2, 3 {");
		assertThat(migrated.findings()).noneMatch(finding -> finding.contains("SN30"));
	}

	@Test
	void mergedEntriesThatContradictEachOtherDoNotBothStand() {
		Migrated migrated = migrated(given("⑤ superset-of 1, 2\n⑥ subset-of 1"), "m-1", "g@2");
		assertThat(migrated.text()).contains("⑧ superset-of 1, 2 {").contains("//   ⑥ subset-of 1\n");
		assertThat(migrated.account()).allMatch(line -> line.contains("TO_DECIDE"));
		assertThat(migrated.findings()).noneMatch(finding -> finding.contains("SN30"));
	}

	@Test
	void thatThereIsNoCounterpartDoesNotStandBesideAMapping() {
		Migrated migrated = migrated(given("⑤ intersects 1\nno-counterpart source ⑥ \"why\""), "m-1", "g@2");
		assertThat(migrated.text()).contains("//   no-counterpart source ⑥ \"why\"\n");
		assertThat(migrated.account()).contains("no-counterpart source ⑥: TO_DECIDE MERGED MAPPED_ELSEWHERE");
		assertThat(migrated.findings()).noneMatch(finding -> finding.contains("SN303"));
	}

	@Test
	void statementsWithoutCounterpartThatMeetBecomeOne() {
		Migrated migrated = migrated(given("no-counterpart source ⑤ \"why five\"\nno-counterpart source ⑥ \"why six\""), "m-1", "g@2");
		assertThat(migrated.text()).contains("no-counterpart source ⑧ \"why five\" {").contains("note \"⑥: why six\"");
	}

	@Test
	void aWithdrawnEndGoesToTheLedgerWithTheOldEntryInFull() {
		Migrated migrated = migrated(given("""
				① equal 1
				② equal 3 {
					note "kept"
					reviewed 2024-01-01 by "x"
				}"""), "m-1", "h@2");
		assertThat(migrated.text()).isEqualTo("""
				mapping m-2 from g@1 to h@2 {
					note "Carried from h@1 to h@2."
					① equal 1

					// Could not be carried from h@1 to h@2
					// The target 3 was withdrawn.
					//   ② equal 3 {
					//   	note "kept"
					//   	reviewed 2024-01-01 by "x"
					//   }
				}
				""");
		assertThat(migrated.account()).containsExactly("① equal 1: CARRIED", "② equal 3: DROPPED WITHDRAWN");
	}

	@Test
	void anEntryThatLosesOneOfSeveralEndsIsToBeDecided() {
		Migrated migrated = migrated(sealed("① equal 1, 3 { reviewed 2024-01-01 by \"x\" seal \"?\" }"), "m-1", "h@2");
		assertThat(migrated.text()).contains("\t① equal 1 {").contains("//   ① equal 1, 3 {");
		assertThat(migrated.account()).containsExactly("① equal 1, 3: TO_DECIDE WITHDRAWN");
		assertThat(migrated.findings()).anyMatch(finding -> finding.contains("SN601 A target that x reviewed on 2024-01-01 is gone"));
	}

	@Test
	void whatHasNoCounterpartIsSaidOfEachAndStaysForTheOthers() {
		Migrated migrated = migrated(given("no-counterpart target 1, 3 \"why\""), "m-1", "h@2");
		assertThat(migrated.text()).contains("\tno-counterpart target 1 \"why\"\n").contains("//   no-counterpart target 1, 3 \"why\"\n");
		assertThat(migrated.account()).containsExactly("no-counterpart target 1, 3: CARRIED WITHDRAWN");
	}

	@Test
	void whatTheSuccessionDoesNotSpeakOfIsToBeDecided() {
		String documents = DOCUMENTS.replace("\tadded 9\n", "").replace("\t① -> 1 renumbered\n", "");
		Migrated migrated = migrated(project(documents).and("m.sansho", "mapping m-2 from g@2 to h@1 {\n\t① equal 1\n\t② equal 2\n}\n"), "m-2", "g@3");
		assertThat(migrated.account()).containsExactly("① equal 1: TO_DECIDE UNSAID", "② equal 2: CARRIED RENUMBERED");
		assertThat(migrated.text()).contains("// The succession does not say what became of the source ①.").contains("//   ① equal 1\n");
	}

	@Test
	void whatIsNewAndMentionedByNothingIsTold() {
		Migrated migrated = migrated(given("① equal 1"), "m-1", "g@3");
		assertThat(migrated.migration().unmentioned().get(Side.SOURCE)).extracting(provision -> migrated.corpus().path(provision).orElseThrow()).containsExactly("9");
	}

	private static final String MANY = """
			// about one
			① equal 1 { note "n" } // behind one

			② equal 1, 2 {
				// inside two
				note "two"
				reviewed 2024-01-01 by "x" seal "?"
			}
			/* about three */
			③ intersects 1 {
				reviewed 2024-01-01 by "x" seal "?"
			}
			④ intersects 1
			⑤ intersects 2 { confidence 0.5 }
			⑥ intersects 2 { confidence 0.6 }
			no-counterpart target 3 "none"
			""";

	@Test
	void goingAllTheWayAtOnceIsGoingItStepByStep() {
		Project project = sealed(MANY);
		String atOnce = migrated(project, "m-1", "g@3").text();
		Migrated first = migrated(project, "m-1", "g@2");
		assertThat(migrated(first.with("m2.sansho"), "m-2", "g@3").text()).isEqualTo(atOnce);
	}

	@Test
	void bothSidesAtOnceAreOneAfterTheOther() {
		Project project = sealed(MANY);
		String atOnce = migrated(project, "m-1", "g@2", "h@2").text().replace("m-2 ", "m ");
		Migrated first = migrated(project, "m-1", "g@2");
		assertThat(migrated(first.with("m2.sansho"), "m-2", "h@2").text().replace("m-2-2 ", "m ")).isEqualTo(atOnce);
	}

	@Test
	void theAccountAddsUp() {
		Migrated migrated = migrated(sealed(MANY), "m-1", "g@3", "h@2");
		assertThat(migrated.migration().counts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(7).isEqualTo(migrated.account().size());
		assertThat(migrated.migration().outcomes()).filteredOn(outcome -> outcome.verdict() != Verdict.CARRIED).allMatch(outcome -> !outcome.reasons().isEmpty());
	}

	@Test
	void commentsSurvive() {
		assertThat(migrated(sealed(MANY), "m-1", "g@3", "h@2").text()).contains("// about one", "// behind one", "// inside two", "/* about three */");
	}

	@Test
	void theNewTextIsLaidOutAndValid() {
		Migrated migrated = migrated(sealed(MANY), "m-1", "g@3", "h@2");
		assertThat(Language.ENGLISH.format(migrated.text())).isEqualTo(migrated.text());
		assertThat(migrated.with("new.sansho").problems(Locale.ENGLISH)).filteredOn(problem -> problem.severity() == Severity.ERROR).isEmpty();
	}

	@Test
	void aTextThatIsNotLaidOutIsLaidOut() {
		Project project = project(DOCUMENTS).and("m.sansho", "mapping   m-1 from g@1 to\nh@1 {  ③   equal 1 {note \"x\"\n}  ① equal\n2 }");
		assertThat(migrated(project, "m-1", "g@2").text()).isEqualTo("""
				mapping m-2 from g@2 to h@1 {
					note "Carried from g@1 to g@2."
					(3) equal 1 {
						note "x"
					}
					① equal 2
				}
				""");
	}

	@Test
	void onlyWhatBelongsToTheSetIsTaken() {
		Project project = project(DOCUMENTS).and("m.sansho", """
				mapping other from g@1 to h@1 // of the other

				// of this one
				mapping m-1 from g@1 to h@1 {
					① equal 1
				} // behind it
				// at the end
				""");
		assertThat(migrated(project, "m-1", "g@2").text()).startsWith("// Comments of the set that this one was made of:\n// of this one\nmapping m-2 ").endsWith("} // behind it\n");
	}

	@Test
	void whatWasNotVerifiedElsewhereIsOneRemarkThoughItHadSeveralLines() {
		Migrated migrated = migrated(given("⑤ intersects 1 { unverified \"five\" }\n⑥ intersects 1 { unverified \"six\nseven\" }"), "m-1", "g@2");
		assertThat(migrated.text()).contains(" ▶ ⑥, 1: six seven");
	}

	private static final String COMMENTED = """
			// made for the first year
			/* by hand */
			mapping m-1 from g@1 to h@1 {
				① equal 1
			}
			""";

	@Test
	void theCommentsAboveAreToldToBeOfTheOldSet() {
		assertThat(migrated(project(DOCUMENTS).and("m.sansho", COMMENTED), "m-1", "g@2").text())
				.startsWith("// Comments of the set that this one was made of:\n// made for the first year\n/* by hand */\nmapping m-2 ");
	}

	@Test
	void theyAreToldSoOnceHoweverManyStepsAreGone() {
		String first = AsWritten.sign(migrated(project(DOCUMENTS).and("m.sansho", COMMENTED), "m-1", "g@2").text(), Locale.JAPANESE);
		String second = migrated(project(DOCUMENTS).and("m.sansho", first), "m-2", "g@3").text();
		assertThat(second).isEqualTo(migrated(project(DOCUMENTS).and("m.sansho", COMMENTED), "m-1", "g@3").text()).doesNotContain("sansho migrate");
	}

	@Test
	void windowsLineEndsStay() {
		Project project = project(DOCUMENTS).and("m.sansho", "mapping m-1 from g@1 to h@1 {\r\n\t④ equal 1\r\n\t② equal 3\r\n}\r\n");
		assertThat(migrated(project, "m-1", "g@2", "h@2").text().replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
	}

	@Test
	void aLongSetIsLaidOutAsAShortOne() {
		StringBuilder statements = new StringBuilder();
		for (int i = 0; i < 1_200; i++) {
			statements.append(i % 7 == 0 ? "\n// " + i + "\n" : "").append(i % 3 == 0 ? "③ equal 1\n" : i % 11 == 0 ? "④ intersects   2 {\n\tnote \"n\"\n}\n" : "① intersects 3\n");
		}
		String text = migrated(given(statements.toString()), "m-1", "g@2", "h@2").text();
		assertThat(Language.ENGLISH.format(text)).isEqualTo(text);
		assertThat(text).contains("// 1197").contains("\n\n\t// 497");
	}

	@Test
	void anEmptySetIsCarriedToo() {
		assertThat(migrated(project(DOCUMENTS).and("m.sansho", "mapping m-1 from g@1 to h@1\n"), "m-1", "g@2").text()).isEqualTo("""
				mapping m-2 from g@2 to h@1 {
					note "Carried from g@1 to g@2."
				}
				""");
	}

	@Test
	void namesAreQuotedWhereTheLanguageWantsIt() {
		Project project = project("""
				guideline g "G"
				edition g@1
				edition g@"2 beta"
				edition h@1
				guideline h "H"
				body of g@1 { requirement ① "一" }
				body of g@"2 beta" { requirement "a/b" "一" requirement title "二" }
				body of h@1 { requirement 1 "甲" }
				succession of g from 1 to "2 beta" { ① -> "a/b" renumbered }
				mapping m from g@1 to h@1 {
					① equal 1
				}
				""");
		Migrated migrated = migrated(project, "m", "g@2 beta");
		assertThat(migrated.text()).startsWith("mapping \"m-2 beta\" from g@\"2 beta\" to h@1 {").contains("\t\"a/b\" equal 1\n");
		assertThat(migrated.findings()).noneMatch(finding -> finding.contains("SN0") || finding.contains("SN2"));
	}
}
