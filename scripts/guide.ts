import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { TOPICS } from "@/lib/help/topics";
import { LOCALES } from "@/lib/i18n/locale";
import { namesIn, withNames } from "./guide/names";

// npx tsx scripts/guide.ts: puts into docs/guide what buttons and pages are called now (docs/help.md).
for (const locale of LOCALES) {
	const names = await namesIn(locale);
	for (const topic of TOPICS) {
		const file = `docs/guide/${locale}/${topic}.md`;
		if (!existsSync(file)) continue;
		const before = readFileSync(file, "utf8");
		const after = withNames(before, names);
		if (after === before) continue;
		writeFileSync(file, after);
		console.log(file);
	}
}
