package experiment

// Findings lists the published results that the model is held to, C1 first.
func Findings() []Finding {
	return []Finding{
		turnover(), careAndExits(), bossAndTenthWorker(), trustAtWork(), engagedUnits(),
		empowering(), monitoring(), feedbackTrials(), progressMonitoring(), promotions(),
	}
}
