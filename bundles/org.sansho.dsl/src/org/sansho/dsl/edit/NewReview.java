// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.edit;

/**
 * A review that is to be written.
 *
 * @param date     the day, ISO 8601
 * @param reviewer who reviewed
 * @param seal     the fingerprint of what was seen
 */
public record NewReview(String date, String reviewer, String seal) {
}
