import { customType, datetime } from "drizzle-orm/mysql-core";

/** MariaDB's own `uuid` type (16 bytes); holds the time-ordered ids of `lib/ids.ts`. */
export const uuid = customType<{ data: string }>({ dataType: () => "uuid" });

/**
 * Text that is compared byte for byte. The default collation folds case, ignores zero-width
 * characters and takes some emoji for equal: right for search, wrong for anything that identifies.
 */
export const exactText = customType<{
	data: string;
	config: { length: number };
}>({
	dataType: (config) =>
		`varchar(${config?.length ?? 255}) character set utf8mb4 collate utf8mb4_bin`,
});

/** ASCII that identifies: hashes, keys, codes. */
export const asciiText = customType<{
	data: string;
	config: { length: number };
}>({
	dataType: (config) =>
		`varchar(${config?.length ?? 255}) character set ascii collate ascii_bin`,
});

/** A JSON document kept as text: MariaDB's JSON is text too, and this one costs no check on insert. */
export const jsonText = <T>(name: string) =>
	customType<{ data: T; driverData: string }>({
		dataType: () => "mediumtext character set utf8mb4 collate utf8mb4_bin",
		toDriver: (value) => JSON.stringify(value),
		fromDriver: (value) =>
			typeof value === "string" ? JSON.parse(value) : value,
	})(name);

/** A moment in UTC with milliseconds. */
export const instant = (name: string) =>
	datetime(name, { mode: "date", fsp: 3 });
