// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.serializing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.dsl.given.Examples;
import org.sansho.dsl.given.Language;
import org.sansho.model.Chapter;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Succession;

class SerializerTest {

	private static final Language LANGUAGE = Language.ENGLISH;

	private static final String TEXT = """
			// 冒頭の注記
			guideline a   "甲" { issuer "乙" } // 行末の注記

			edition a@1 {
				/* 途中の注記 */
				issued 2023-05

				note   "n"
			}
			part 編 of a@1 {
				chapter 9 "題" { text "一
				二" }
				requirement "別表 第一"
			}
			mapping m from a@1 to a@1 {
				"編"/9 equal 編/"別表 第一" { confidence 0.50 }
			}
			// 末尾の注記""";

	private static XtextResource resource(String text) {
		XtextResource resource = LANGUAGE.open(text);
		EcoreUtil.resolveAll(resource);
		assertThat(resource.getErrors()).isEmpty();
		return resource;
	}

	private static String textAfter(String text, Consumer<SanshoFile> change) {
		XtextResource resource = resource(text);
		change.accept(Language.file(resource));
		return LANGUAGE.save(resource);
	}

	private static <T extends EObject> T first(SanshoFile file, Class<T> type) {
		List<T> found = new ArrayList<>();
		file.eAllContents().forEachRemaining(object -> {
			if (type.isInstance(object)) {
				found.add(type.cast(object));
			}
		});
		return found.getFirst();
	}

	private static <T extends EObject> Consumer<SanshoFile> on(Class<T> type, Consumer<T> change) {
		return file -> change.accept(first(file, type));
	}

	private static void assertReads(String text) {
		assertThat(resource(text).getErrors()).isEmpty();
	}

	@Test
	void whatWasNotChangedIsStoredAsItWas() {
		assertThat(textAfter(TEXT, file -> { })).isEqualTo(TEXT);
	}

	@ParameterizedTest
	@ValueSource(strings = {"\r\n", "\r"})
	void lineEndsStay(String lineEnd) {
		String text = TEXT.replace("\n", lineEnd);
		// A line comment ends only at a line feed.
		String readable = lineEnd.equals("\r") ? text.replaceAll("//[^\r]*", "/* */") : text;
		assertThat(textAfter(readable, file -> { })).isEqualTo(readable);
	}

	@Test
	void aByteOrderMarkStays() {
		assertThat(textAfter('\uFEFF' + TEXT, file -> { })).isEqualTo('\uFEFF' + TEXT);
		assertThat(textAfter('\uFEFF' + TEXT, on(Guideline.class, it -> it.setTitle("丙")))).isEqualTo('\uFEFF' + TEXT.replace("甲", "丙"));
	}

	@Test
	void aTitleChangesItsLine() {
		assertThat(textAfter(TEXT, on(Guideline.class, it -> it.setTitle("安全")))).isEqualTo(TEXT.replace("\"甲\"", "\"安全\""));
	}

	@Test
	void aNameChangesItsLine() {
		assertThat(textAfter(TEXT, on(MappingSet.class, it -> it.setName("根拠")))).isEqualTo(TEXT.replace("mapping m", "mapping 根拠"));
	}

	@Test
	void aDateChangesItsLine() {
		assertThat(textAfter(TEXT, on(Edition.class, it -> it.setIssued("2023-05-31")))).isEqualTo(TEXT.replace("2023-05", "2023-05-31"));
	}

	@Test
	void aNoteChangesItsLine() {
		assertThat(textAfter(TEXT, on(Edition.class, it -> it.getNotes().set(0, "m")))).isEqualTo(TEXT.replace("\"n\"", "\"m\""));
	}

	@Test
	void aRelationshipChangesItsLine() {
		assertThat(textAfter(TEXT, on(MappingEntry.class, it -> it.setRelationship(Relationship.SUBSET_OF)))).isEqualTo(TEXT.replace("equal", "subset-of"));
	}

	@Test
	void aConfidenceChangesItsLine() {
		assertThat(textAfter(TEXT, on(MappingEntry.class, it -> it.setConfidence(0.9)))).isEqualTo(TEXT.replace("0.50", "0.9"));
	}

	@Test
	void aReferenceIsWrittenAsACitation() {
		assertThat(textAfter(TEXT, on(MappingEntry.class, it -> it.getSources().set(0, it.getTargets().getFirst()))))
				.isEqualTo(TEXT.replace("\"編\"/9 equal", "編/\"別表 第一\" equal"));
	}

	@Test
	void aReferenceToAnEditionIsWrittenByItsIdentifier() {
		XtextResource resource = resource("guideline a \"甲\"\nedition a@1\nedition a@2\nmapping m from a@1 to a@1 { }\n");
		first(Language.file(resource), MappingSet.class).setTo((Edition) Language.file(resource).getDeclarations().get(2));
		assertThat(LANGUAGE.save(resource)).endsWith("mapping m from a@1 to a@2 { }\n");
	}

	@Test
	void inASuccessionAnEditionIsWrittenByItsLabel() {
		XtextResource resource = resource("guideline a \"甲\"\nedition a@1\nedition a@2\nsuccession of a from 1 to 1\n");
		first(Language.file(resource), Succession.class).setTo((Edition) Language.file(resource).getDeclarations().get(2));
		assertThat(LANGUAGE.save(resource)).endsWith("succession of a from 1 to 2\n");
	}

	@Test
	void aReferenceToAProfileIsWrittenByItsName() {
		XtextResource resource = resource(Examples.SAFETY);
		Guideline guideline = first(Language.file(resource), Guideline.class);
		Chapter second = (Chapter) first(Language.file(resource), Part.class).getClauses().get(1);
		second.getAppliesTo().add(guideline.getProfiles().get(1));
		XtextResource again = resource(LANGUAGE.save(resource));
		Chapter written = (Chapter) first(Language.file(again), Part.class).getClauses().get(1);
		assertThat(written.getAppliesTo()).extracting(Profile::getName).containsExactly("I", "III");
	}

	@ParameterizedTest
	@ValueSource(strings = {"item", "別表 第一", "1/2", "引用\"符", "逆\\斜線", "", "form"})
	void aNumberIsQuotedWhereItMustBe(String number) {
		String text = textAfter(TEXT, on(Requirement.class, it -> it.setNumber(number)));
		assertThat(text).contains("requirement \"" + number.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
		assertThat(first(Language.file(LANGUAGE.open(text)), Requirement.class).getNumber()).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = {"②", "(3)", "C.1", "①-1", "2023-05", "サーバ", "9.1", "㊿", "mhlw.checklist"})
	void aNumberIsNotQuotedWhereItNeedNot(String number) {
		assertThat(textAfter(TEXT, on(Requirement.class, it -> it.setNumber(number)))).contains("requirement " + number + "\n");
	}

	@Test
	void textIsEscapedWhereItMustBe() {
		String text = textAfter(TEXT, on(Guideline.class, it -> it.setTitle("\"a\\b\"\n\tc")));
		assertThat(text).contains("guideline a   \"\\\"a\\\\b\\\"\n\tc\"");
		assertThat(first(Language.file(LANGUAGE.open(text)), Guideline.class).getTitle()).isEqualTo("\"a\\b\"\n\tc");
	}

	@Test
	void whatIsRemovedLeavesTheRestAsItWas() {
		assertThat(textAfter(TEXT, on(Edition.class, it -> it.setIssued(null)))).contains("// 冒頭の注記\nguideline a   \"甲\" { issuer \"乙\" } // 行末の注記\n").doesNotContain("issued");
	}

	@Test
	void whatIsAddedCanBeRead() {
		String text = textAfter(TEXT, on(Chapter.class, it -> {
			Requirement added = SanshoFactory.eINSTANCE.createRequirement();
			added.setNumber("⑤");
			added.setTitle("追加");
			it.getClauses().add(added);
		}));
		assertThat(text).contains("requirement ⑤ \"追加\"");
		assertReads(text);
	}

	@Test
	void aNewFileIsWrittenAndFormatted() {
		SanshoFile file = SanshoFactory.eINSTANCE.createSanshoFile();
		Document document = SanshoFactory.eINSTANCE.createGuideline();
		document.setName("病院.規程");
		document.setTitle("情報管理規程");
		Profile profile = SanshoFactory.eINSTANCE.createProfile();
		profile.setName("item");
		document.getProfiles().add(profile);
		file.getDeclarations().add(document);
		assertThat(LANGUAGE.format(LANGUAGE.serialize(file))).isEqualToNormalizingNewlines("guideline 病院.規程 \"情報管理規程\" { profile \"item\" }\n");
	}
}
