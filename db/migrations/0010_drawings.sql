ALTER TABLE `attachments` MODIFY COLUMN `kind` enum('photo','gif','video','voice','file','drawing') NOT NULL DEFAULT 'photo';--> statement-breakpoint
ALTER TABLE `attachments` ADD `alt` varchar(500);