/** Where a person's page is. Handles may be in any script, so they are escaped. */
export function profileHref({ handle }: { handle: string }): string {
	return `/people/${encodeURIComponent(handle)}`;
}
