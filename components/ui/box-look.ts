/** How every box to write or choose in looks. 16 px text, or phones zoom in on focus. */
export const boxLook =
	"w-full rounded-lg border border-line-strong bg-raised px-3 text-base text-ink placeholder:text-ink-soft hover:border-ink-soft aria-invalid:border-danger-text aria-invalid:ring-1 aria-invalid:ring-danger-text disabled:opacity-60";
