/** Whether Cmd stands for what Ctrl does elsewhere. */
export function isMac(): boolean {
	return /Mac|iPhone|iPad/.test(navigator.platform);
}
