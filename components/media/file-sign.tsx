import {
	File,
	FileArchive,
	FileImage,
	FileMusic,
	FilePlay,
	FileSpreadsheet,
	FileText,
	Presentation,
} from "lucide-react";
import { type FileGroup, fileGroupOf } from "@/lib/media/file-types";

const SIGNS: Record<FileGroup, typeof File> = {
	archive: FileArchive,
	audio: FileMusic,
	document: FileText,
	picture: FileImage,
	presentation: Presentation,
	spreadsheet: FileSpreadsheet,
	text: FileText,
	video: FilePlay,
	other: File,
};

/** The sign of a file, by what its name says that it is for. */
export function FileSign({ name }: { name: string }) {
	const Sign = SIGNS[fileGroupOf(name)];
	return <Sign aria-hidden="true" className="size-6 shrink-0" />;
}
