import { firmar } from './firma.js';

test('as the example of Standard Webhooks', () => {
  const secreto = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const headers = firmar([secreto], 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}');
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
  expect(firmar([secreto, secreto], 'a', 1, '{}')['webhook-signature']).toMatch(/^v1,(\S+) v1,\1$/);
});
