-- CreateIndex
CREATE INDEX "Delivery_leaseUntil_idx" ON "Delivery"("leaseUntil");
