package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.press.SampleEdition;

class OpenLinesTest {

    @Test
    void the_targets_not_assessed_are_told_in_a_line_for_each_reason_an_item_of_another_behind_it() {
        assertThat(OpenLines.of(SampleEdition.bulletin("395"), SampleEdition.PRESS.words()))
                .isEqualTo(List.of(
                        "Đơn vị chưa báo cáo: 32. Số vụ tai nạn giao thông (không quá 30 vụ); 33. Số vụ phạm pháp hình "
                                + "sự (không quá 119 vụ).",
                        "Hạn quý III/2024: 35. Tổ chức diễn tập khu vực phòng thủ, phòng thủ dân sự (chưa xong).",
                        "Đánh giá từ quý II: 9. Sản lượng lương thực có hạt (khoảng 125.000 tấn); 10. Diện tích đất "
                                + "nông nghiệp được tích tụ, tập trung để sản xuất quy mô lớn, ứng dụng công nghệ cao (195,0 ha); "
                                + "12. Sản phẩm OCOP được công nhận mới (04 sản phẩm; lũy kế 0); 38. Số cuộc kiểm tra, giám sát "
                                + "hoàn thành theo chương trình (14 cuộc; lũy kế 4).",
                        "Đánh giá từ quý III: 20. Tỷ lệ trường đạt chuẩn quốc gia (88,2%); 25. Xã, phường, thị trấn đạt "
                                + "tiêu chí an toàn thực phẩm nâng cao (04 xã).",
                        "Đánh giá từ quý IV: 2. Thu nhập bình quân đầu người (60,0 triệu đồng/người/năm); 11. Giá trị "
                                + "sản phẩm trên 1 ha đất trồng trọt và nuôi trồng thủy sản (140,3 triệu đồng); 13. Xã được công "
                                + "nhận đạt chuẩn nông thôn mới, nông thôn mới nâng cao, nông thôn mới kiểu mẫu (04 xã), trong "
                                + "đó: Xã đạt chuẩn nông thôn mới kiểu mẫu (01 xã); 16. Mức giảm tỷ lệ hộ nghèo theo chuẩn nghèo "
                                + "đa chiều (0,3 đến 0,5%); 17. Tỷ lệ lao động qua đào tạo (75,0%), trong đó: Tỷ lệ lao động qua đào "
                                + "tạo có văn bằng, chứng chỉ (29,2%); 21. Tỷ lệ gia đình đạt tiêu chuẩn văn hóa (85,0%); 22. Tỷ "
                                + "lệ suy dinh dưỡng thể thấp còi ở trẻ em dưới 5 tuổi (7,9% trở xuống); 23. Tỷ lệ tăng dân số tự "
                                + "nhiên (dưới 0,62%); 24. Tỷ lệ xã, phường, thị trấn đạt tiêu chí quốc gia về y tế (100%); 26. "
                                + "Xã, phường, thị trấn hoàn thành tiêu chí chuyển đổi số (05 xã); 29. Tỷ lệ che phủ rừng "
                                + "(13,1 đến 13,3%); 34. Tỷ lệ khu dân cư đạt tiêu chuẩn an toàn về an ninh trật tự (89% trở lên); "
                                + "37. Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên (90,0%)."));
    }
}
