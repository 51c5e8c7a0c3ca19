// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MappingStatus;
import org.sansho.model.Method;

/** What holds for an entry of a mapping set: what it says itself, or else what the set says. */
public final class EffectiveSettings {

	private EffectiveSettings() {
	}

	/** The status; {@link MappingStatus#UNSPECIFIED} when nobody says. */
	public static MappingStatus status(MappingEntry entry) {
		if (entry.getStatus() != MappingStatus.UNSPECIFIED || entry.getMappingSet() == null) {
			return entry.getStatus();
		}
		return entry.getMappingSet().getStatus();
	}

	/** The method; {@link Method#UNSPECIFIED} when nobody says. */
	public static Method method(MappingEntry entry) {
		if (entry.getMethod() != Method.UNSPECIFIED || entry.getMappingSet() == null) {
			return entry.getMethod();
		}
		return entry.getMappingSet().getMethod();
	}

	/** Whether somebody still stands by {@code set}: it is neither deprecated nor superseded. */
	public static boolean isActive(MappingSet set) {
		return isActive(set.getStatus());
	}

	/** Whether somebody still stands by {@code statement}: neither it nor its set is deprecated or superseded. */
	public static boolean isActive(MappingStatement statement) {
		if (statement instanceof MappingEntry entry) {
			return isActive(status(entry));
		}
		return statement.getMappingSet() == null || isActive(statement.getMappingSet());
	}

	private static boolean isActive(MappingStatus status) {
		return status != MappingStatus.DEPRECATED && status != MappingStatus.SUPERSEDED;
	}
}
