/** The first stop of the Tab key: past the navigation, to `#content`. Seen only while it has the focus. */
export function SkipLink({ label }: { label: string }) {
	return (
		<a
			href="#content"
			className="sr-only rounded-lg bg-accent px-4 py-2 font-semibold text-accent-ink focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50"
		>
			{label}
		</a>
	);
}
