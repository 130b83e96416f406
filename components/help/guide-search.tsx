import { Search } from "lucide-react";
import Form from "next/form";
import { boxLook } from "@/components/ui/box-look";
import { buttonLook } from "@/components/ui/button-look";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import { SEARCH_LENGTH_MAX } from "@/lib/limits";

/** Asks the guide a question: a plain form, which needs no script, and whose answer has an address. */
export function GuideSearch({ t, query }: { t: ServerWords; query: string }) {
	return (
		<search>
			<Form action="/help" prefetch={false} className="flex flex-wrap gap-3">
				<label className="relative min-w-0 flex-1 basis-52">
					<span className="sr-only">{t.help.searchLabel}</span>
					<Search
						aria-hidden="true"
						className="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-ink-soft"
					/>
					<input
						type="search"
						name="q"
						defaultValue={query}
						// Another question is another field, not the same one with its old words.
						key={query}
						maxLength={SEARCH_LENGTH_MAX}
						placeholder={t.help.searchPlaceholder}
						className={`${boxLook} min-h-touch ps-10`}
					/>
				</label>
				<button type="submit" className={buttonLook()}>
					{t.common.search}
				</button>
			</Form>
		</search>
	);
}
