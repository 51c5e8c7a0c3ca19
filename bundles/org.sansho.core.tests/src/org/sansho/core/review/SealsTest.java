// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.gate;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.namedScope;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.profile;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.section;
import static org.sansho.core.given.Model.undeclaredRequirement;
import static org.sansho.core.given.Model.with;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.core.Naming;
import org.sansho.model.Chapter;
import org.sansho.model.Edition;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.Review;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Scope;
import org.sansho.model.Section;
import org.sansho.model.Side;
import org.sansho.model.Source;

/** What a seal covers, what breaks it, and what it says then. */
class SealsTest {

	private final Profile onPremises = profile("I");
	private final Profile cloud = profile("III");
	private final Edition safety = edition("mhlw.safety@6.0");
	private final Edition checklist = edition("mhlw.checklist@R7");

	private final Requirement deepest = with(requirement("(1)"), it -> it.setText("毎年見直す。"));
	private final Requirement numbered = with(requirement("1", deepest), it -> it.setText("責任者を置く。"));
	private final Requirement ledger = with(requirement("②", numbered), it -> {
		it.setTitle("台帳管理");
		it.setText("機器を台帳で管理する。");
		it.setSummary("台帳");
	});
	private final Section whereabouts = with(section("9.1"), it -> it.setTitle("所在"));
	private final Chapter assets = with(chapter("9", ledger, whereabouts), it -> it.setTitle("資産管理"));
	private final Part management = with(part("企画管理編", safety, assets), it -> it.getAppliesTo().add(onPremises));
	private final Item remote = with(item("②"), it -> {
		it.setTitle("リモート保守");
		it.getConditions().add("契約していない");
	});
	private final Gate question = with(gate("有無"), it -> {
		it.setTitle("導入している");
		it.setStopIf("いいえ");
	});
	private final Scope servers = with(namedScope("サーバ", remote), it -> it.getTitles().add("サーバ"));
	private final MappingEntry entry = entry(remote, Relationship.INTERSECTS, ledger, whereabouts);
	private final MappingSet basis = mapping("basis", checklist, safety, entry);
	private final SanshoFile file = file(guideline("mhlw.safety", onPremises, cloud), safety, checklist, management,
			form("様式", checklist, question, formSection("2", servers)), basis);

	private Corpus corpus() {
		return Corpus.of(List.of(file));
	}

	private void seal(MappingEntry reviewed) {
		Review review = SanshoFactory.eINSTANCE.createReview();
		review.setReviewer("審査担当");
		review.setDate("2026-07-01");
		review.setSeal(Seal.of(reviewed, corpus()).orElseThrow().toString());
		reviewed.setReview(review);
	}

	private ReviewState state() {
		return Seals.in(corpus()).state(entry);
	}

	/** What breaks when {@code change} is made to {@code object} after the entry was sealed, in words. */
	private <T> List<String> after(T object, Consumer<T> change) {
		seal(entry);
		assertThat(state()).isEqualTo(ReviewState.REVIEWED);
		change.accept(object);
		List<String> changes = Seals.in(corpus()).changes(entry).stream().map(SealsTest::words).toList();
		assertThat(state()).isEqualTo(changes.isEmpty() ? ReviewState.REVIEWED : ReviewState.SUSPECT);
		return changes;
	}

	private static String words(SealChange change) {
		return switch (change) {
			case SealChange.OtherRelationship other -> "was " + other.before().getLiteral();
			case SealChange.OtherWording other -> other.side().getLiteral() + ' ' + other.citation() + ' ' + other.field();
			case SealChange.EndAdded added -> added.side().getLiteral() + " added " + added.citation();
			case SealChange.EndRemoved removed -> removed.side().getLiteral() + " removed " + removed.citation().orElse("?");
		};
	}

	@Nested
	class Breaks {

		@Test
		void theTitle() {
			assertThat(after(remote, it -> it.setTitle("リモート保守等"))).containsExactly("source 様式/2/サーバ/② TITLE");
		}

		@Test
		void theText() {
			assertThat(after(ledger, it -> it.setText("機器を台帳に記録する。"))).containsExactly("target 企画管理編/9/② TEXT");
		}

		@Test
		void theSummary() {
			assertThat(after(ledger, it -> it.setSummary("機器の台帳"))).containsExactly("target 企画管理編/9/② SUMMARY");
		}

		@Test
		void aFieldThatIsNewOrGone() {
			assertThat(after(whereabouts, it -> it.setText("所在を把握する。"))).containsExactly("target 企画管理編/9.1 TEXT");
			assertThat(after(ledger, it -> it.setSummary(null))).containsExactly("target 企画管理編/9/② SUMMARY");
		}

		@Test
		void theProfilesOfTheEndItself() {
			assertThat(after(ledger, it -> it.getAppliesTo().add(cloud))).containsExactly("target 企画管理編/9/② APPLICABILITY");
		}

		@Test
		void theProfilesThatEndsInherit() {
			assertThat(after(management, it -> it.getAppliesTo().add(cloud)))
					.containsExactly("target 企画管理編/9/② APPLICABILITY", "target 企画管理編/9.1 APPLICABILITY");
		}

		@Test
		void theNameOfAProfile() {
			assertThat(after(onPremises, it -> it.setName("II"))).hasSize(2);
		}

		@Test
		void theTitleOfTheScope() {
			assertThat(after(servers, it -> it.getTitles().add("端末"))).containsExactly("source 様式/2/サーバ/② APPLICABILITY");
		}

		@Test
		void theConditionsOfAnItem() {
			assertThat(after(remote, it -> it.getConditions().add("別の条件"))).containsExactly("source 様式/2/サーバ/② CONDITIONS");
			assertThat(after(remote, it -> it.setReference("参考項目"))).containsExactly("source 様式/2/サーバ/② CONDITIONS");
			assertThat(after(remote, it -> it.setDue("令和8年度"))).containsExactly("source 様式/2/サーバ/② CONDITIONS");
		}

		@Test
		void theConditionsOfAGate() {
			entry.getSources().add(question);
			assertThat(after(question, it -> it.setStopIf("はい"))).containsExactly("source 様式/有無 CONDITIONS");
			assertThat(after(question, it -> it.getChoices().add("不明"))).containsExactly("source 様式/有無 CONDITIONS");
		}

		@Test
		void thePartsOfARequirementHoweverDeep() {
			assertThat(after(numbered, it -> it.setText("担当を置く。"))).containsExactly("target 企画管理編/9/② PARTS");
			assertThat(after(deepest, it -> it.setTitle("見直し"))).containsExactly("target 企画管理編/9/② PARTS");
			assertThat(after(deepest, it -> it.setNumber("(2)"))).containsExactly("target 企画管理編/9/② PARTS");
			assertThat(after(ledger, it -> it.getClauses().add(requirement("2")))).containsExactly("target 企画管理編/9/② PARTS");
			assertThat(after(numbered, it -> it.getAppliesTo().add(cloud))).containsExactly("target 企画管理編/9/② PARTS");
		}

		@Test
		void theRelationship() {
			assertThat(after(entry, it -> it.setRelationship(Relationship.EQUAL))).containsExactly("was intersects");
		}

		@Test
		void whichProvisionsAreOnASide() {
			assertThat(after(entry, it -> it.getTargets().add(assets))).containsExactly("target added 企画管理編/9");
			assertThat(after(entry, it -> it.getTargets().remove(ledger))).containsExactly("target removed 企画管理編/9/②");
		}

		@Test
		void theNumberOfAnEnd() {
			assertThat(after(ledger, it -> it.setNumber("③"))).containsExactly("target added 企画管理編/9/③", "target removed ?");
		}

		@Test
		void severalThingsAreToldInTheOrderOfTheEntry() {
			assertThat(after(entry, it -> {
				it.setRelationship(Relationship.SUBSET_OF);
				whereabouts.setTitle("所在の把握");
				ledger.setSummary("別");
				ledger.setTitle("別");
				remote.setTitle("別");
				it.getTargets().add(0, assets);
				it.getTargets().move(2, 1);
			})).containsExactly("was intersects", "source 様式/2/サーバ/② TITLE", "target added 企画管理編/9", "target 企画管理編/9.1 TITLE",
					"target 企画管理編/9/② TITLE", "target 企画管理編/9/② SUMMARY");
		}

		@Test
		void theFingerprintOfWhatWasSeenIsTold() {
			Optional<Fingerprint> before = SealedWording.fingerprint(ledger, SealField.TEXT, corpus());
			seal(entry);
			ledger.setText("別");
			assertThat(Seals.in(corpus()).changes(entry)).singleElement().isEqualTo(
					new SealChange.OtherWording(Side.TARGET, ledger, "企画管理編/9/②", SealField.TEXT, before));
		}
	}

	@Nested
	class BreaksNothing {

		@Test
		void layout() {
			assertThat(after(ledger, it -> it.setText("機器を台帳で\n\t\t管理する。\n"))).isEmpty();
		}

		@Test
		void movingToAnotherFileOrDeclaration() {
			assertThat(after(file, it -> {
				Part rest = part("企画管理編", safety, assets);
				rest.getAppliesTo().add(onPremises);
				it.getDeclarations().add(rest);
			})).isEmpty();
		}

		@Test
		void theOrderOfTheEndsAndNamingOneTwice() {
			entry.getSources().add(question);
			assertThat(after(entry, it -> {
				it.getTargets().move(0, 1);
				it.getSources().move(0, 1);
			})).isEmpty();
		}

		@Test
		void theOrderOfTheProfiles() {
			ledger.getAppliesTo().add(onPremises);
			ledger.getAppliesTo().add(cloud);
			assertThat(after(ledger, it -> it.getAppliesTo().move(0, 1))).isEmpty();
		}

		@Test
		void sayingOneselfWhatWasInherited() {
			assertThat(after(ledger, it -> it.getAppliesTo().add(onPremises))).isEmpty();
		}

		@Test
		void notesSourcesAndDoubts() {
			assertThat(after(ledger, it -> {
				Source source = SanshoFactory.eINSTANCE.createSource();
				source.setDocument("p.1");
				it.getProvenance().add(source);
				it.getNotes().add("要確認");
				it.setUnverified("未確認");
				it.setPrintedAs("(2)");
			})).isEmpty();
			assertThat(after(entry, it -> {
				it.getNotes().add("要確認");
				it.setConfidence(0.5);
			})).isEmpty();
		}

		@Test
		void theWordingAboveAndBesideAndBelowAHeading() {
			assertThat(after(assets, it -> {
				it.setTitle("別");
				it.getClauses().add(requirement("③"));
				whereabouts.getClauses().add(requirement("①"));
			})).isEmpty();
		}

		@Test
		void theNameOfTheEdition() {
			assertThat(after(safety, it -> it.setName("mhlw.safety@6.1"))).isEmpty();
		}
	}

	@Nested
	class State {

		@Test
		void withoutAReviewIsUnreviewed() {
			assertThat(state()).isEqualTo(ReviewState.UNREVIEWED);
		}

		@ParameterizedTest
		@ValueSource(strings = {"", "1:abc", "2:whatever", "seal"})
		void withoutAReadableSealIsUnsealed(String text) {
			seal(entry);
			entry.getReview().setSeal(text.isEmpty() ? null : text);
			assertThat(state()).isEqualTo(ReviewState.UNSEALED);
			assertThat(Seals.in(corpus()).changes(entry)).isEmpty();
		}

		@Test
		void withAnEndThatCannotBeFoundIsSuspectWithoutGuessingWhy() {
			seal(entry);
			entry.getTargets().add(undeclaredRequirement());
			assertThat(state()).isEqualTo(ReviewState.SUSPECT);
			assertThat(Seals.in(corpus()).changes(entry)).isEmpty();
			assertThat(Seal.of(entry, corpus())).isEmpty();
		}

		@Test
		void nothingClaimedCannotBeSealed() {
			entry.setRelationship(Relationship.UNSPECIFIED);
			assertThat(Seal.of(entry, corpus())).isEmpty();
		}
	}

	@Nested
	class Text {

		@Test
		void isReadBack() {
			Seal seal = Seal.of(entry, corpus()).orElseThrow();
			assertThat(Seal.parse(seal.toString())).isEqualTo(new SealText.Readable(seal));
			assertThat(Seal.parse(" \n" + seal + "\t")).isEqualTo(new SealText.Readable(seal));
			assertThat(seal).hasSameHashCodeAs(Seal.of(entry, corpus()).orElseThrow()).isNotEqualTo("1:");
		}

		@Test
		void ofALaterSchemeIsKnownAsSuch() {
			assertThat(Seal.parse("2:abc")).isEqualTo(new SealText.LaterScheme("2"));
			assertThat(Seal.parse("99999999999999999999:abc")).isEqualTo(new SealText.LaterScheme("99999999999999999999"));
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = {"''", "1", "1:", "0:x", "01:x", "-1:x", "1:equal", "1:equal;", "1:equal;s.00000000.-.-.-.-.-.-",
				"1:equal;t.00000000.-.-.-.-.-.-", "1:unspecified;s.00000000.-.-.-.-.-.-;t.00000000.-.-.-.-.-.-",
				"1:alike;s.00000000.-.-.-.-.-.-;t.00000000.-.-.-.-.-.-", "1:equal;s.00000000.-.-.-.-.-;t.00000000.-.-.-.-.-.-",
				"1:equal;s.aaaaaaaw.-.-.-.-.-.-;t.00000000.-.-.-.-.-.-", "1:equal;s.00000000.-.-.-.-.-.AAAAAAAA;t.00000000.-.-.-.-.-.-",
				"1:equal;x.aaaaaaaa.-.-.-.-.-.-;t.00000000.-.-.-.-.-.-", "1:equal;t.00000000.-.-.-.-.-.-;s.00000000.-.-.-.-.-.-",
				"1:equal;s.00000000.-.-.-.-.-.-;s.00000000.-.-.-.-.-.-;t.00000000.-.-.-.-.-.-",
				"1:equal;s.00000000.-.-.-.-.-.-;t.00000000.-.-.-.-.-.-.-", "1:equal;s.00000000.-.-.-.-.-.-;t.00000000.-.-.-.-.-.aaaa"})
		void thatIsNoSealIsToldFromOne(String text) {
			assertThat(Seal.parse(text)).isEqualTo(new SealText.Malformed());
		}

		/** The scheme must never change by accident, since seals of years ago have to fit: these were worked out by hand from SEALS.md. */
		@Test
		void ofKnownContentStaysForever() {
			assertThat(Seal.of(entry, corpus()).orElseThrow()).hasToString("1:intersects;s.8ms662vf.jjh51iuh.-.-.th2opdpl.pu1j55nl.-"
					+ ";t.q39jqver.t71332er.-.-.hfidloia.-.-"
					+ ";t.ve8l85js.vatkbb7p.6acagktr.0h2qhoub.hfidloia.-.ee53inqd");
		}
	}

	/** {@code ②} was taken out of an entry that was reviewed, and {@code ③} takes its number. */
	@Nested
	class StaysBroken {

		private final Requirement gone = with(requirement("②"), it -> it.setText("二"));
		private final Requirement left = with(requirement("③"), it -> it.setText("三"));
		private final Requirement next = with(requirement("②"), it -> it.setText("三"));
		private final Edition later = edition("own@2");
		private final Edition own = edition("own@1");
		private final MappingEntry reviewed = entry(remote, Relationship.EQUAL, gone, left);
		private final SanshoFile all = file(guideline("own"), own, later, part("編", own, chapter("1", gone, left)), part("編", later, chapter("1", next)),
				checklist, form("様式", checklist, formSection("2", servers)), mapping("own", checklist, own, reviewed));
		private final Corpus corpus = Corpus.of(List.of(all));
		private final Seals seals = Seals.in(corpus);
		private final Seal seen = sealedAndTakenOut();

		private Seal sealedAndTakenOut() {
			Seal seal = Seal.of(reviewed, corpus).orElseThrow();
			Review review = SanshoFactory.eINSTANCE.createReview();
			review.setSeal(seal.toString());
			reviewed.setReview(review);
			reviewed.getTargets().remove(gone);
			return seal;
		}

		@ParameterizedTest
		@ValueSource(strings = {"二", "三"})
		void whenAnEndGetsTheNameOfOneThatIsGone(String text) {
			assertThat(seals.state(reviewed)).isEqualTo(ReviewState.SUSPECT);
			Naming plain = Naming.of(corpus);
			Seals renamed = seals.renamed(new Naming() {
				@Override
				public Optional<String> path(Provision provision) {
					return provision == left ? plain.path(gone) : provision == gone ? Optional.empty() : plain.path(provision);
				}

				@Override
				public Optional<String> name(EObject thing) {
					return plain.name(thing);
				}
			});
			left.setText(text);
			assertThat(seals.carried(reviewed, renamed)).contains(seen);
			assertThat(renamed.of(reviewed)).isPresent().isNotEqualTo(Optional.of(seen));
		}

		@Test
		void whenAnEndIsRenumberedToOneThatIsGone() {
			assertThat(seals.carried(seen, Side.TARGET, List.of(new CarriedEnd(left, List.of(next), true)))).isEmpty();
		}
	}

	@Nested
	class Wording {

		@Test
		void canBeShownAsItWasWritten() {
			ledger.setText("機器を\n台帳で");
			assertThat(SealedWording.of(ledger, SealField.TEXT, corpus())).contains("機器を\n台帳で");
			assertThat(SealedWording.of(ledger, SealField.APPLICABILITY, corpus())).contains("applies I");
			assertThat(SealedWording.of(ledger, SealField.PARTS, corpus()))
					.contains("requirement 1\ntext 責任者を置く。\nrequirement 1/(1)\ntext 毎年見直す。");
			assertThat(SealedWording.of(remote, SealField.CONDITIONS, corpus())).contains("unless 契約していない");
			assertThat(SealedWording.of(whereabouts, SealField.TEXT, corpus())).isEmpty();
		}

		@Test
		void isNotKnownFromNoHistory() {
			assertThat(EarlierWordings.NONE.wording(ledger, "企画管理編/9/②", SealField.TEXT, new Fingerprint(0))).isEmpty();
		}
	}
}
