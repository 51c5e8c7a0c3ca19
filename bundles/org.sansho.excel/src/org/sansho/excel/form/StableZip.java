// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a zip file again, so that the same content gives the same bytes: fixed order, fixed time. */
public final class StableZip {

	/** Writes the content of an entry, which may be longer than memory. */
	@FunctionalInterface
	public interface Change {
		/** @param content what the entry held */
		void write(String name, byte[] content, OutputStream out) throws IOException;
	}

	/**
	 * A local time, so that the time zone of the machine does not show. Java takes the first moment that a zip file can name for an
	 * earlier one and adds the time zone, so it is a month later.
	 */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
	/** Readers look for the list of parts first. */
	private static final Comparator<String> ORDER = Comparator.comparing((String name) -> !name.equals("[Content_Types].xml"))
			.thenComparing(name -> !name.equals("_rels/.rels")).thenComparing(Comparator.naturalOrder());

	private StableZip() {
	}

	/**
	 * Writes the entries of {@code zip} to {@code out}, which stays open.
	 *
	 * @param change writes what takes the place of each entry
	 */
	public static void repack(byte[] zip, Change change, OutputStream out) throws IOException {
		Map<String, byte[]> entries = new TreeMap<>(ORDER);
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				entries.put(entry.getName(), in.readAllBytes());
			}
		}
		ZipOutputStream packed = new ZipOutputStream(out);
		for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
			ZipEntry copy = new ZipEntry(entry.getKey());
			copy.setTimeLocal(TIME);
			packed.putNextEntry(copy);
			change.write(entry.getKey(), entry.getValue(), packed);
			packed.closeEntry();
		}
		packed.finish();
		out.flush();
	}
}
