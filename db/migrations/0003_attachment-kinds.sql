ALTER TABLE `attachments` MODIFY COLUMN `kind` enum('photo','gif','video','voice','file') NOT NULL DEFAULT 'photo';--> statement-breakpoint
ALTER TABLE `attachments` MODIFY COLUMN `width` int;--> statement-breakpoint
ALTER TABLE `attachments` MODIFY COLUMN `height` int;--> statement-breakpoint
ALTER TABLE `attachments` MODIFY COLUMN `blur` varchar(2000) character set ascii collate ascii_bin;--> statement-breakpoint
ALTER TABLE `attachments` ADD `duration_ms` int;--> statement-breakpoint
ALTER TABLE `attachments` ADD `peaks` varchar(64) character set ascii collate ascii_bin;--> statement-breakpoint
ALTER TABLE `uploads` ADD `details` mediumtext character set utf8mb4 collate utf8mb4_bin;