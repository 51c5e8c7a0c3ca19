// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.junit.jupiter.api.Test;

/** The same forms give the same bytes. */
class StableBytesTest {

	@Test
	void writingTwiceGivesTheSameBytes() throws InterruptedException {
		byte[] first = WrittenWorkbook.bytesOf(SampleForms.r7(), FormOptions::andBasis);
		Thread.sleep(1100); // the clock of a zip file ticks every two seconds, that of properties every second

		assertThat(WrittenWorkbook.bytesOf(SampleForms.r7(), FormOptions::andBasis)).isEqualTo(first);
	}

	@Test
	void languageAndTimeZoneOfTheMachineDoNotMatter() {
		byte[] here = WrittenWorkbook.bytesOf(SampleForms.r7(), FormOptions::andBasis);
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertThat(WrittenWorkbook.bytesOf(SampleForms.r7(), FormOptions::andBasis)).isEqualTo(here);
			Locale.setDefault(Locale.forLanguageTag("tr-TR"));
			TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
			assertThat(WrittenWorkbook.bytesOf(SampleForms.r7(), FormOptions::andBasis)).isEqualTo(here);
		} finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void partsComeInAFixedOrderWithAFixedTime() throws IOException {
		List<String> names = new ArrayList<>();
		byte[] bytes = WrittenWorkbook.bytesOf(SampleForms.r7(), options -> options);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
				assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
			}
		}
		assertThat(names).startsWith("[Content_Types].xml", "_rels/.rels");
		assertThat(names.subList(2, names.size())).isSorted();
	}

	@Test
	void propertiesNameTheEditionAndNoMoment() {
		POIXMLProperties properties = WrittenWorkbook.of(SampleForms.r7()).poi().getProperties();

		assertThat(properties.getCoreProperties().getCreated()).isNull();
		assertThat(properties.getCoreProperties().getModified()).isNull();
		assertThat(properties.getCoreProperties().getTitle()).isEqualTo("令和7年度版 医療機関等におけるサイバーセキュリティ対策チェックリスト");
		assertThat(properties.getExtendedProperties().getApplication()).isEqualTo("Sansho");
		assertThat(properties.getCustomProperties().getProperty("sansho.document").getLpwstr()).isEqualTo("mhlw.checklist");
		assertThat(properties.getCustomProperties().getProperty("sansho.edition").getLpwstr()).isEqualTo("mhlw.checklist@R7");
	}

	@Test
	void warmingUpDoesNotShow() {
		byte[] before = WrittenWorkbook.bytesOf(SampleForms.r7(), options -> options);
		FormWorkbook.warmUp();

		assertThat(WrittenWorkbook.bytesOf(SampleForms.r7(), options -> options)).isEqualTo(before);
	}
}
