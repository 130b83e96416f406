ALTER TABLE `uploads` DROP PRIMARY KEY;--> statement-breakpoint
ALTER TABLE `uploads` MODIFY COLUMN `file_key` varchar(255) character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
ALTER TABLE `uploads` MODIFY COLUMN `state` enum('waiting','received','done','failed') NOT NULL DEFAULT 'waiting';--> statement-breakpoint
ALTER TABLE `uploads` ADD PRIMARY KEY(`attachment_id`);--> statement-breakpoint
ALTER TABLE `attachments` ADD `cloud_thumbnail_key` varchar(255) character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
ALTER TABLE `uploads` ADD `purpose` enum('message','profile') NOT NULL;--> statement-breakpoint
ALTER TABLE `uploads` ADD `name` varchar(255) NOT NULL;--> statement-breakpoint
ALTER TABLE `uploads` ADD `size_bytes` bigint NOT NULL;--> statement-breakpoint
ALTER TABLE `uploads` ADD `callback` mediumtext character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
ALTER TABLE `uploads` ADD `outcome` mediumtext character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
CREATE INDEX `attachments_by_age` ON `attachments` (`created_at`);--> statement-breakpoint
ALTER TABLE `uploads` DROP COLUMN `metadata`;--> statement-breakpoint
ALTER TABLE `uploads` DROP COLUMN `callback_url`;--> statement-breakpoint
ALTER TABLE `uploads` DROP COLUMN `callback_slug`;--> statement-breakpoint
ALTER TABLE `uploads` DROP COLUMN `await_server_data`;--> statement-breakpoint
ALTER TABLE `uploads` DROP COLUMN `callback_data`;