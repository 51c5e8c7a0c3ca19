// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.serializing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.given.OneValue;
import org.sansho.dsl.given.Project;
import org.sansho.model.Part;
import org.sansho.model.SanshoPackage;

/** A change of one value changes one line, whatever it is a value of. */
class OneValueTest {

	private static final String ANNOTATIONS = """
			{
				source "文書"
					url "https://example.org/a"
				unverified "未確認" // 注記
				note "n"

			""";

	/** Every kind of object with every value that it can have. References stand in other files, since they follow what they refer to. */
	private static final List<String> EVERYTHING = List.of("""
			guideline a "甲" ANNOTATED
				issuer "乙"
				profile I "専任" { unverified "適用区分の理由" }
			}
			checklist b "甲" ANNOTATED
				issuer "乙"
			}
			edition a@1 ANNOTATED
				title "題"
				issued 2023
				fiscal-year 2023
			}
			edition b@1
			edition b@2
			""", """
			part 編 of a@1 ANNOTATED
				title "題"
				issued 2023-05
				chapter 9 printed-as "第9章" "題" ANNOTATED
					text "本文"
					summary "要約"
				}
				section 8 printed-as "第8節" "題" ANNOTATED
					text "本文"
					summary "要約"
				}
				group 群 printed-as "群れ" "題" ANNOTATED
					text "本文"
					summary "要約"
				}
				requirement ① printed-as "一" "題" ANNOTATED
					text "本文"
					summary "要約"
				}
			}
			form 様式 of b@1 ANNOTATED
				heading "表題"
				audience "医療機関"
				sheet "シート"
				unless-remark "※{0}"
				remark above "上" { unverified "注記の理由" }
				field "医療機関名" { unverified "欄の理由" }
				columns "結果" {
					unverified "列の組の理由"
					column answer "回答" choices "はい" width 3 { unverified "列の理由" }
				}
				gate 有無 "問" choices "はい" stop-if "いいえ" ANNOTATED
					text "本文"
					summary "要約"
				}
				section 2 printed-as "二" "題" ANNOTATED
					scope サーバ "サーバ" ANNOTATED
						item ① printed-as "一" "題" ANNOTATED
							text "本文"
							summary "要約"
							unless "x"
							reference "参考"
							due "年度末"
						}
					}
				}
			}
			form 様式 of b@2 { section 2 { item ① } }
			""", """
			mapping m from b@1 to a@1 ANNOTATED
				title "題"
				method human
				rationale semantic
				status draft
				confidence 0.5
				様式/2/サーバ/① equal 編/9 ANNOTATED
					method human
					rationale semantic
					status draft
					confidence 0.5
					reviewed 2026-07-01 by "担当"
						seal "1:x"
				}
				no-counterpart source 様式/2/サーバ/① "理由" ANNOTATED }
			}
			succession of b from 1 to 2 ANNOTATED
				様式/2/サーバ/① -> 様式/2/① proposed 0.5 ANNOTATED }
				added 様式/2/① proposed 0.5 ANNOTATED }
				withdrawn 様式/2/サーバ/① proposed 0.5 ANNOTATED }
				moved-out 様式/2/サーバ/① to a@1 編/9 proposed 0.5 ANNOTATED }
			}
			""");

	/** Values that are there or not, and those of which there are several, take more than a change. */
	private static Set<String> changeable() {
		Set<String> changeable = new TreeSet<>();
		for (EClassifier classifier : SanshoPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass type && !type.isAbstract()) {
				for (EAttribute attribute : type.getEAllAttributes()) {
					if (!attribute.isMany() && attribute.getEType() != EcorePackage.Literals.EBOOLEAN) {
						changeable.add(type.getName() + '.' + attribute.getName());
					}
				}
			}
		}
		// A gate is printed as its question.
		changeable.remove("Gate.printedAs");
		// The default of these cannot be told from what was written.
		changeable.remove("Remark.placement");
		changeable.remove("NoCounterpart.side");
		return changeable;
	}

	@Test
	void aChangeOfAnyValueChangesOneLine() {
		OneValue values = new OneValue(Language.ENGLISH);
		List<XtextResource> resources = open();
		resources.forEach(EcoreUtil::resolveAll);
		assertThat(resources).allSatisfy(resource -> assertThat(resource.getErrors()).isEmpty());
		resources.forEach(values::tryAll);
		assertThat(values.wrong()).isEmpty();
		assertThat(values.tried()).containsAll(changeable());
	}

	private static List<XtextResource> open() {
		Project project = Project.project("");
		for (int i = 0; i < EVERYTHING.size(); i++) {
			project.and("file" + i + ".sansho", EVERYTHING.get(i).replace("ANNOTATED", ANNOTATIONS.strip() + "\n"));
		}
		return List.copyOf(project.open().values());
	}

	@Test
	void referencesOfTheFileFollowANameThatChanges() {
		XtextResource resource = Language.ENGLISH.open("""
				guideline a "甲"
				edition a@1
				part 編 of a@1 { requirement ① }
				mapping m from a@1 to a@1 { 編/① equal "編"/① }
				""");
		EcoreUtil.resolveAll(resource);
		((Part) Language.file(resource).getDeclarations().get(2)).setName("企画 管理編");
		assertThat(Language.ENGLISH.save(resource)).isEqualTo("""
				guideline a "甲"
				edition a@1
				part "企画 管理編" of a@1 { requirement ① }
				mapping m from a@1 to a@1 { "企画 管理編"/① equal "企画 管理編"/① }
				""");
	}
}
