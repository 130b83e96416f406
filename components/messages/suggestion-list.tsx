import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import type { Suggestion } from "./suggestion";

/** What is offered above the field. The focus stays in the field, whose keys choose; a pointer chooses too. */
export function SuggestionList({
	id,
	suggestions,
	chosen,
	onTake,
}: {
	id: string;
	suggestions: Suggestion[];
	chosen: number;
	onTake: (suggestion: Suggestion) => void;
}) {
	const t = useT();
	return (
		<ul
			id={id}
			// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a list that completes.
			role="listbox"
			aria-label={t.emoji.suggestions}
			className="pane-scroll absolute start-0 bottom-full z-20 mb-2 max-h-72 w-72 max-w-[calc(100vw-5rem)] rounded-lg border border-line bg-overlay p-1 text-ink shadow-overlay motion-safe:animate-pop-in"
		>
			{suggestions.map((suggestion, index) => (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
				// biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
				<li
					key={suggestion.key}
					id={`${id}-${index}`}
					// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above.
					role="option"
					aria-selected={index === chosen}
					// The focus, and with it the phone's keyboard, stays where one writes.
					onPointerDown={(event) => event.preventDefault()}
					onClick={() => onTake(suggestion)}
					className={cn(
						"flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-hover pointer-coarse:min-h-touch",
						index === chosen && "bg-accent-soft",
					)}
				>
					<span aria-hidden="true">{suggestion.sign}</span>
					<bdi className="min-w-0 flex-1 truncate">{suggestion.name}</bdi>
					{suggestion.hint && (
						<span className="max-w-[50%] truncate text-ink-soft text-sm">
							{suggestion.hint}
						</span>
					)}
				</li>
			))}
		</ul>
	);
}
