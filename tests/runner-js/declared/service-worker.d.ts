declare const registration: ServiceWorkerRegistration;
