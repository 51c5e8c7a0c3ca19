// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.transcript;

import java.util.List;

/**
 * The forms that a workbook holds, with an account of what was left out, so that nothing is lost silently.
 *
 * @param file      name of the workbook, without its folder
 * @param edition   identifier of the edition that the workbook says it is of; empty when it does not say
 * @param forms     its forms, in the order of its sheets
 * @param leftovers what stands outside of the forms, on sheets without one
 */
public record Transcript(String file, String edition, List<FormTranscript> forms, List<Leftover> leftovers) {

	public Transcript {
		forms = List.copyOf(forms);
		leftovers = List.copyOf(leftovers);
	}
}
