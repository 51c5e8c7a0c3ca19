// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.given;

/** Small texts that several tests rest on. */
public final class Examples {

	/** A guideline with a profile and an edition of two chapters. */
	public static final String SAFETY = """
			guideline mhlw.safety "安全管理ガイドライン" { profile I "専任あり" profile III }
			edition mhlw.safety@6.0 { issued 2023-05-31 }
			part 企画管理編 of mhlw.safety@6.0 {
				chapter 9 "資産管理" {
					requirement ② "台帳管理"
					section 9.1 "情報機器等の所在"
				}
				chapter 12 { applies I }
			}
			""";

	/** A checklist whose form has two items. */
	public static final String CHECKLIST = """
			checklist mhlw.checklist "チェックリスト"
			edition mhlw.checklist@R7 { based-on mhlw.safety@6.0 }
			form 医療機関確認用 of mhlw.checklist@R7 {
				section 2 "管理・運用" {
					item ① "台帳"
					item ② "リモート保守"
				}
			}
			""";

	/** A mapping between the two. */
	public static final String GROUNDS = """
			mapping grounds from mhlw.checklist@R7 to mhlw.safety@6.0 {
				医療機関確認用/2/② intersects 企画管理編/9.1
			}
			""";

	private Examples() {
	}
}
