// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/** What a workbook says of itself: who wrote it, by which it is recognised later, and nothing of the moment or of the machine. */
public final class DocumentProperties {

	private static final String PROGRAM = "Sansho";

	private DocumentProperties() {
	}

	/** Describes a workbook that is called {@code title}. */
	public static void describe(POIXMLProperties properties, String title) {
		Optional<Date> never = Optional.empty();
		properties.getCoreProperties().setCreator(PROGRAM);
		properties.getCoreProperties().setTitle(CellText.stored(title));
		properties.getCoreProperties().setCreated(never);
		properties.getCoreProperties().setModified(never);
		properties.getExtendedProperties().setApplication(PROGRAM);
	}
}
